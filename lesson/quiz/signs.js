// Signs and sources that stand under every kind of question.

/** A drawn sign: the shape says it, so that colour need not. */
function sign(name) {
  const paths = { right: "M3 8.5 6.5 12 13 4.5", "not yet": "M4 4l8 8M12 4l-8 8", "partly right": "M3 8h10M8 3v10", kept: "M4 3h8v10l-4-3-4 3z" };
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", paths[name] ?? "M8 4v5M8 12v.5");
  svg.append(path);
  return svg;
}

function sourceList(sources) {
  const items = sources.map(({ citation, link, checked }) =>
    make("li", {}, citation, " ",
      link ? make("a", { href: link, target: "_blank", rel: "noopener" }, link.replace("https://doi.org/", "doi:")) : "",
      ` (${checked})`));
  return make("details", { class: "lesson-quiz-sources" }, make("summary", {}, "Sources"), make("ul", {}, ...items));
}

/** Say beside an answer how it stands: a sign and words. */
function tagged(element, state, words) {
  element.closest("[data-row]").dataset.state = state;
  element.replaceChildren(...(words ? [sign(state), words] : []));
}
