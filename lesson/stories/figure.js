// A plain figure with the place that hurts.

/** Like make(), for shapes. */
function shape(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const VIEW_NAMES = { posterior: "from behind", anterior: "from in front" };
const WIDE = 720; // of one view, in millimetres

/** The figure of a person: seen from behind, and from in front where something hurts there. */
function drawFigure(scene, { words, areas }) {
  const views = Object.keys(scene.outlines).filter((view) => areas.some((area) => area.view === view));
  const name = freshName("figure");
  const bodies = views.map((view, place) =>
    shape("g", { transform: `translate(${WIDE * place}, 0)` },
      shape("path", { class: "ls-skin", d: scene.outlines[view] }),
      ...areas.filter((area) => area.view === view).map(({ kind, path }) => shape("path", { class: `ls-${kind}`, d: path })),
      shape("text", { class: "ls-view", x: 0, y: 175 }, VIEW_NAMES[view])));
  const box = `${-WIDE / 2} -1690 ${WIDE * views.length} 1890`;
  return make("figure", { class: `ls-figure ls-views-${views.length}` },
    shape("svg", { viewBox: box, role: "img", "aria-labelledby": name }, ...bodies),
    make("figcaption", { id: name }, words));
}
