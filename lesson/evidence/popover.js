// A click on a chip in the text opens that claim, or that source, where the reader is.
// Every list of claims or sources on a page tells this script what it holds; it listens once.
function tellEvidence(told) {
  const known = (window.lessonEvidence ??= { claims: {}, sources: {}, listening: false });
  Object.assign(known.claims, told.claims ?? {});
  Object.assign(known.sources, told.sources ?? {});
  if (known.listening) return;
  known.listening = true;

  const make = (tag, look, ...inside) => {
    const made = document.createElement(tag);
    if (look) made.className = look;
    made.append(...inside);
    return made;
  };
  const chipAt = (event) => {
    const link = event.target.closest?.("a[href*='#'][title]");
    return link && (known.claims[link.title] || known.sources[link.title]) ? link : null;
  };
  const quiet = (element) => {
    // JupyterLab takes Enter and Escape from whatever does not say this
    element.setAttribute("data-lm-suppress-shortcuts", "true");
    return element;
  };

  function sourceLine(key) {
    const source = known.sources[key];
    const line = make("span", "", `${source.citation} `);
    if (source.link) {
      const link = quiet(make("a", "", source.link.replace("https://doi.org/", "doi:")));
      Object.assign(link, { href: source.link, target: "_blank", rel: "noopener" });
      line.append(link, " ");
    }
    line.append(make("span", "lesson-checked", `(${source.checked})`));
    return line;
  }
  function claimInside(claim, id) {
    const shape = make("span", "", claim.shape);
    shape.setAttribute("aria-hidden", "true");
    const sources = claim.sources.map((key) => make("li", "", sourceLine(key)));
    const kernel = make("p", "", make("strong", "", "What is true in it:"), ` ${claim.kernel}.`);
    return [
      make("p", "", make("span", `lesson-grade lesson-${claim.style}`, shape, ` ${claim.grade}`)),
      ...(claim.kernel ? [kernel] : []),
      make("p", "", make("strong", "", "Why this grade:"), ` ${claim.why}.`),
      make("p", "lesson-sources-head", "Sources"),
      make("ul", "", ...sources),
      make("p", "lesson-id", `Claim ${id}`),
    ];
  }

  function open(link) {
    const id = link.title;
    const claim = known.claims[id];
    const heading = make("h2", "", claim ? claim.claim : "Source");
    heading.id = "lesson-popover-heading";
    const inside = claim ? claimInside(claim, id) : [make("p", "", sourceLine(id))];
    const close = quiet(make("button", "lesson-popover-close", "Close"));
    close.type = "button";
    const card = quiet(make("dialog", "lesson-popover lesson-claims", heading, ...inside, close));
    card.setAttribute("aria-labelledby", heading.id);
    document.body.append(card);
    close.addEventListener("click", () => card.close());
    card.addEventListener("click", (event) => event.target === card && card.close());
    card.addEventListener("keydown", (event) => event.stopPropagation());
    card.addEventListener("close", () => {
      card.remove();
      link.focus({ preventScroll: true });
    });
    card.showModal();
    close.focus({ preventScroll: true });
    card.scrollTop = 0;
    place(card, link.getBoundingClientRect());
  }
  function place(card, at) {
    const { offsetWidth: width, offsetHeight: height } = card;
    const room = { x: innerWidth - width - 12, y: innerHeight - height - 12 };
    const below = at.bottom + 8;
    const y = below <= room.y ? below : at.top - 8 - height;
    card.style.left = `${Math.max(12, Math.min(at.left, room.x))}px`;
    card.style.top = `${Math.max(12, Math.min(y < 12 ? room.y : y, room.y))}px`;
  }

  const prepare = (event) => {
    const link = chipAt(event);
    if (link) quiet(link).setAttribute("aria-haspopup", "dialog");
  };
  document.addEventListener("focusin", prepare, true);
  document.addEventListener("click", (event) => {
    const link = chipAt(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    open(link);
  }, true);
}
