// The drawing itself: shapes that keep their points, and what a change does to them.

const make = (tag, properties = {}, children = []) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

const TICK_PT = 0.1;
const TICK_PLACE = 0.01;

const wholeNumbers = (text) => Float64Array.from(text.split(" "), Number);

function decodeRings(path) {
  return path.dataset.rings.split(";").map((text) => {
    const numbers = wholeNumbers(text);
    let x = 0, y = 0;
    for (let i = 0; i < numbers.length; i += 2) {
      numbers[i] = (x += numbers[i]) * TICK_PT;
      numbers[i + 1] = (y += numbers[i + 1]) * TICK_PT;
    }
    return numbers;
  });
}

function decodePlaces(text) {
  let place = 0;
  return wholeNumbers(text).map((step) => (place += step) * TICK_PLACE);
}

const short = (number) => Math.round(number * 100) / 100;

// A closed ring is the quadratic B-spline of its points: the middle of each side lies on it.
function curve(points) {
  const last = points.length - 2;
  let d = `M${short((points[last] + points[0]) / 2)} ${short((points[last + 1] + points[1]) / 2)}`;
  for (let i = 0; i <= last; i += 2) {
    const next = i === last ? 0 : i + 2;
    const middleX = (points[i] + points[next]) / 2, middleY = (points[i + 1] + points[next + 1]) / 2;
    d += `Q${short(points[i])} ${short(points[i + 1])} ${short(middleX)} ${short(middleY)}`;
  }
  return d + "Z";
}

function line(points) {
  let d = `M${short(points[0])} ${short(points[1])}`;
  for (let i = 2; i < points.length; i += 2) d += `L${short(points[i])} ${short(points[i + 1])}`;
  return d;
}

function readShapes(svg) {
  return [...svg.querySelectorAll("path[data-rings]")].map((path) => {
    const rings = decodeRings(path);
    const write = "smooth" in path.dataset ? curve : line;
    path.setAttribute("d", rings.map(write).join(""));
    const { chain, places } = path.dataset;
    const shape = { path, rings, write, chain: chain?.split(" "), places: places && decodePlaces(places) };
    for (const name of ["rings", "places", "chain"]) delete path.dataset[name];
    return shape;
  });
}

// Each point follows two neighbours on its chain of bodies, by its place between them.
function bend({ path, rings, write, chain, places }, pose) {
  const matrices = chain.map((body) => pose[body]);
  let at = 0;
  const moved = rings.map((ring) => {
    const out = new Float64Array(ring.length);
    for (let i = 0; i < ring.length; i += 2, at += 1) {
      const before = Math.max(0, Math.min(Math.floor(places[at]), chain.length - 2));
      const share = places[at] - before;
      const a = matrices[before], b = matrices[Math.min(before + 1, chain.length - 1)];
      const x = ring[i], y = ring[i + 1];
      const ax = a[0] * x + a[2] * y + a[4], ay = a[1] * x + a[3] * y + a[5];
      out[i] = ax + share * (b[0] * x + b[2] * y + b[4] - ax);
      out[i + 1] = ay + share * (b[1] * x + b[3] * y + b[5] - ay);
    }
    return out;
  });
  path.setAttribute("d", moved.map(write).join(""));
}

// Returns what lays a change on the drawing: only what differs is touched.
function animate(svg) {
  const flexible = readShapes(svg).filter((shape) => shape.chain);
  const rigid = [...svg.querySelectorAll("[data-body]")];
  const groups = [...svg.querySelectorAll("[data-id]")];
  const words = [...svg.querySelectorAll("[data-words]")];
  const off = new Set();
  let shown = {};
  const fade = () => {
    for (const group of groups) {
      const { id, of } = group.dataset;
      // a label goes with what it names
      const seen = off.has(id) || off.has(of) ? 0 : shown.opacity?.[id] ?? 1;
      if (group.style.opacity !== String(seen)) group.style.opacity = seen;
      group.classList.toggle("sl-hidden", seen === 0);
    }
  };
  return {
    show(change) {
      shown = change;
      fade();
      for (const text of words) text.textContent = change.words?.[text.dataset.words] ?? text.textContent;
      if (!change.pose) return;
      for (const group of rigid)
        group.setAttribute("transform", `matrix(${change.pose[group.dataset.body].join(" ")})`);
      for (const shape of flexible) bend(shape, change.pose);
    },
    switchLayer(ids, on) {
      for (const id of ids) on ? off.delete(id) : off.add(id);
      fade();
    },
  };
}
