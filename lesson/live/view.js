// A diagram that is drawn once and changed in place: the browser needs no kernel for it.
// Called by live_diagram.py with a scene: {svg, title, description, names, control, stops, start}.

const make = (tag, properties = {}, children = []) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

function useStyle(text) {
  const id = "sl-style";
  if (document.getElementById(id)) return;
  document.head.append(make("style", { id, textContent: text }));
}

function plate(scene) {
  const picture = make("div", { className: "sl-picture" });
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", scene.description);
  // the markup is the lesson's own: matplotlib's SVG, read as a document that runs no script
  const drawing = new DOMParser().parseFromString(scene.svg, "image/svg+xml");
  picture.append(document.importNode(drawing.documentElement, true));
  return picture;
}

function nameUnderPointer(names, picture) {
  const sign = make("div", { className: "sl-name", ariaHidden: "true" });
  let pointed = null;
  const point = (group) => {
    if (group === pointed) return;
    pointed?.classList.remove("sl-pointed");
    pointed = group;
    pointed?.classList.add("sl-pointed");
    sign.textContent = pointed ? names[pointed.dataset.id] : "";
  };
  const namedGroup = (target) => {
    const group = target.closest("[data-id]");
    return group && names[group.dataset.id] ? group : null;
  };
  picture.addEventListener("pointermove", (event) => point(namedGroup(event.target)));
  picture.addEventListener("pointerdown", (event) => point(namedGroup(event.target)));
  picture.addEventListener("pointerleave", () => point(null));
  picture.append(sign);
}

function slider({ control: title, stops }) {
  const controlId = `sl-${Math.random().toString(36).slice(2)}`;
  const input = make("input", { type: "range", id: controlId, min: 0, max: stops.length - 1 });
  // JupyterLab would otherwise take the arrow keys for its own
  input.dataset.lmSuppressShortcuts = "true";
  const label = make("label", { htmlFor: controlId, textContent: title });
  const names = stops.map((stop, index) => {
    const button = make("button", { type: "button", tabIndex: -1, textContent: stop.name });
    button.addEventListener("click", () => {
      input.value = index;
      input.dispatchEvent(new Event("input"));
      input.focus();
    });
    return button;
  });
  const row = make("div", { className: "sl-stops", ariaHidden: "true" }, names);
  row.style.setProperty("--stops", stops.length);
  const control = make("div", { className: "sl-control" }, [label, input, row]);
  control.style.setProperty("--stops", stops.length);
  return { control, input, names };
}

// All captions share one place, so that the page below never moves.
function captions(stops) {
  const list = stops.map((stop) => make("p", { textContent: stop.description }));
  return { list, box: make("div", { className: "sl-captions" }, list) };
}

function showDiagram(host, scene) {
  const figure = make("figure", { className: "sl-diagram" });
  figure.setAttribute("aria-label", scene.title);
  figure.append(make("figcaption", { textContent: scene.title }));
  const picture = plate(scene);
  nameUnderPointer(scene.names, picture);
  host.append(figure);
  if (!scene.stops.length) {
    figure.append(picture);
    return;
  }

  const { control, input, names } = slider(scene);
  const { list, box } = captions(scene.stops);
  const spoken = make("div", { className: "sl-spoken", ariaLive: "polite" });
  const groups = [...picture.querySelectorAll("[data-id]")];
  figure.append(control, box, picture, spoken);

  const draw = (at) => {
    const { name, opacity } = scene.stops[at];
    input.setAttribute("aria-valuetext", `${name}, ${at + 1} of ${scene.stops.length}`);
    for (const group of groups) {
      const seen = opacity[group.dataset.id] ?? 1;
      group.style.opacity = seen;
      group.classList.toggle("sl-hidden", seen === 0);
    }
    for (const each of [names, list])
      each.forEach((node, index) => node.classList.toggle("sl-current", index === at));
  };
  input.value = scene.start;
  draw(scene.start);
  input.addEventListener("input", () => {
    draw(Number(input.value));
    spoken.textContent = scene.stops[input.value].description;
  });
}
