// A place pointed at in a picture: by mouse, by touch, and from structure to structure by keys.

const THIN_PX = 14;

/** Where a structure lies in the picture, in words. */
function whereabouts(element, frame) {
  const [box, all] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  const across = (box.left + box.width / 2 - all.left) / all.width;
  const down = (box.top + box.height / 2 - all.top) / all.height;
  return `${down < 0.34 ? "upper" : down > 0.66 ? "lower" : "middle"} ${across < 0.4 ? "left" : across > 0.6 ? "right" : "centre"}`;
}

function pointing({ alt }, ask) {
  const frame = make("div", { class: "lesson-quiz-picture lesson-drawing", role: "group", "aria-label": alt }, make("p", { class: "lesson-quiz-soft" }, "The picture is being drawn …"));
  const aloud = make("p", { class: "lesson-quiz-aloud", "aria-live": "polite" });
  const picked = make("p", { class: "lesson-quiz-soft", "aria-hidden": "true" });
  let [places, names, chosen, fetched] = [[], {}, null, false];
  const words = (at) => names[places[at].id] || `place ${at + 1} of ${places.length}, ${whereabouts(places[at].parts[0], frame)}`;
  const mark = (id, name) => { for (const place of places) for (const part of place.parts) part.classList.toggle(name, id !== null && [].concat(id).includes(place.id)); };
  const pick = (id) => {
    chosen = id;
    mark(id, "lesson-quiz-pointed");
    for (const place of places) place.parts[0].setAttribute("aria-pressed", String(place.id === id));
    const at = places.findIndex((place) => place.id === id);
    picked.textContent = at < 0 ? "" : names[id] ? `Picked: ${names[id]}.` : `Picked: ${words(at)}.`;
  };
  const enter = (at) => {
    places.forEach((place, index) => (place.parts[0].tabIndex = index === at ? 0 : -1));
    return places[at].parts[0];
  };
  frame.addEventListener("click", (event) => {
    const id = event.target.closest("[data-id]")?.dataset.id;
    if (places.some((place) => place.id === id)) { pick(id); enter(places.findIndex((place) => place.id === id)); }
  });
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return; // the browser's own
    const at = places.findIndex(({ parts }) => parts.includes(event.target));
    if (at < 0) return;
    if (event.key === "Enter" || event.key === " ") pick(places[at].id);
    else {
      const goal = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: places.length - 1 }[event.key];
      if (goal === undefined) return;
      enter((goal + places.length) % places.length).focus();
    }
    event.preventDefault();
    event.stopPropagation();
  });
  function draw(message) {
    names = message.names;
    putDrawing(frame, message.svg);
    const svg = frame.firstElementChild;
    svg.setAttribute("aria-hidden", "false");
    svg.style.setProperty("--quiz-ratio", svg.viewBox.baseVal.width / svg.viewBox.baseVal.height);
    const found = new Map();
    for (const group of svg.querySelectorAll("[data-id]")) {
      const { id } = group.dataset;
      if (id in names) found.set(id, [...(found.get(id) ?? []), group]);
    }
    places = [...found].map(([id, parts]) => ({ id, parts })).sort((one, other) => one.parts[0].getBoundingClientRect().top - other.parts[0].getBoundingClientRect().top);
    for (const { parts } of places) for (const part of parts) if ("thin" in part.dataset) widen(part);
    places.forEach((place, at) => {
      const first = place.parts[0];
      first.setAttribute("role", "button");
      first.setAttribute("aria-label", words(at));
      first.dataset.lmSuppressShortcuts = "true"; // JupyterLab would otherwise take the arrow keys
      first.addEventListener("focus", () => { aloud.textContent = words(at); });
    });
    if (places.length) enter(0);
    pick(chosen);
  }
  /** A thin structure has a fair target. */
  function widen(group) {
    const target = group.querySelector("path")?.cloneNode();
    target?.removeAttribute("style");
    target?.setAttribute("class", "lesson-quiz-target");
    target?.setAttribute("stroke-width", THIN_PX);
    if (target) group.prepend(target);
  }
  return {
    box: make("div", {}, frame, picked, aloud),
    value: () => chosen,
    set: (answer) => { if (answer) pick(answer); },
    wake: () => { if (!fetched) { fetched = true; ask(); } },
    picture(message, said) { draw(message); if (said) this.tell(said); },
    tell(said) {
      mark(said.right ?? null, "lesson-quiz-key");
      if (said.why && !Object.values(names).some(Boolean)) ask(); // now with its words
    },
  };
}
