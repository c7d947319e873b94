// A diagram that is drawn once and changed in place.
// `scene` is what scene.py writes; `link` joins it to a kernel, if there is one.

function useStyle(text, id = "sl-style") {
  const style = document.getElementById(id) ?? document.head.appendChild(make("style", { id }));
  if (style.textContent !== text) style.textContent = text;
}

// Several views of one picture on a page stay in step. They are held weakly, and by nothing but what
// shows them: a page does not say when it throws a view away, and one that it has only taken out of
// sight comes back. So no function is kept either, which would keep the view that it was made for.
const together = (window.lessonViews ??= new Map());
const joined = (name) => (together.get(name) ?? []).filter((view) => view.deref());
const join = (name, show) => together.set(name, [...joined(name), new WeakRef(show)]);
const showAll = (name, at) => joined(name).forEach((view) => view.deref()?.(at));

function readPicture(scene) {
  const picture = make("div", { className: "sl-picture lesson-drawing" });
  picture.setAttribute("role", "group");
  picture.setAttribute("aria-label", scene.title);
  // the markup is the lesson's own: matplotlib's SVG, read as a document that runs no script
  const drawing = new DOMParser().parseFromString(scene.svg, "image/svg+xml");
  const svg = document.importNode(drawing.documentElement, true);
  ownClips(svg);
  const { width, height } = svg.viewBox.baseVal;
  svg.style.setProperty("--sl-ratio", width / height);
  picture.append(svg);
  return { picture, svg };
}

// All captions share one place, so that the page below never moves.
function captions(stops) {
  const list = stops.map((stop) => make("p", { textContent: stop.description }));
  const show = (at) => list.forEach((node, index) => node.classList.toggle("sl-current", index === at));
  return { show, box: make("div", { className: "sl-captions" }, list) };
}

function frame(scene) {
  const figure = make("figure", { className: "sl-diagram" });
  figure.setAttribute("aria-label", scene.title);
  const { picture, svg } = readPicture(scene);
  const described = make("p", { id: freshId(), className: "sl-spoken", textContent: scene.description });
  picture.setAttribute("aria-describedby", described.id);
  const spoken = make("div", { className: "sl-spoken" });
  spoken.setAttribute("aria-live", "polite");
  figure.append(make("figcaption", { textContent: scene.title }), described);
  return { figure, picture, svg, described, spoken };
}

function tools(scene, picture, svg, drawing, named) {
  const bar = make("div", { className: "sl-tools" });
  if (Object.keys(scene.layers).length)
    bar.append(
      layerSwitches(scene.layers, (ids, on) => {
        drawing.switchLayer(ids, on);
        named.refresh();
      }),
    );
  bar.append(zoomable(picture, svg));
  return bar;
}

function showDiagram(host, scene, link = null) {
  if (scene.font) useStyle(scene.font, "sl-font");
  const { figure, picture, svg, described, spoken } = frame(scene);
  widenThin(picture);
  const drawing = animate(svg);
  const picked = (id) => {
    picture.dispatchEvent(new CustomEvent("lesson-pick", { bubbles: true, detail: { id } }));
    link?.pick(id);
  };
  const controls = link
    ? turned(scene, link, drawing, described, spoken)
    : slid(scene, drawing, spoken);
  const named = nameStructures(scene.names, picture, picked);
  figure.append(...controls, picture, tools(scene, picture, svg, drawing, named), spoken);
  host.append(figure);
}

// One slider: what each stop looks like is known beforehand.
function slid(scene, drawing, spoken) {
  const { stops, note } = scene;
  const controls = note ? [make("p", { className: "sl-note", textContent: note })] : [];
  if (!stops.length) {
    drawing.show({});
    return controls;
  }
  const { control, input, tell } = stopSlider(scene);
  const caption = captions(stops);
  let shown = null;
  const show = (at) => {
    if (at === shown) return;
    shown = at;
    drawing.show(stops[at]);
    caption.show(at);
    tell(at);
  };
  show(scene.start);
  input.addEventListener("input", () => {
    show(Number(input.value));
    spoken.textContent = stops[shown].description;
    showAll(scene.name, shown);
  });
  join(scene.name, show);
  return [control, caption.box, ...controls];
}

const MANY_DIALS = 4;

// Several sliders: the kernel answers, and the latest answer is shown.
function turned(scene, link, drawing, described, spoken) {
  const { controls, tell } = dialSliders(scene.dials, link.turn);
  const caption = make("p", { className: "sl-answer" });
  const show = (change) => {
    drawing.show(change);
    caption.textContent = described.textContent = change.description;
  };
  const { bar, moved } = setUps(scene, link.turn, link.values);
  link.onValues((values) => {
    tell(values);
    moved();
  });
  link.onChange((change) => {
    show(change);
    spoken.textContent = change.description;
  });
  const note = make("p", { className: "sl-note", hidden: true, textContent: scene.note });
  note.setAttribute("role", "status");
  link.onGone(() => (note.hidden = false));
  tell(link.values());
  show(link.change());
  const box = make("div", { className: "sl-dials" }, controls);
  box.classList.toggle("sl-many", controls.length > MANY_DIALS);
  return [box, note, bar, caption];
}
