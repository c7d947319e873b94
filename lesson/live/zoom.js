// Nearer, farther, and moved about: the picture's window on its own drawing.

const NEAREST = 6;

function zoomable(picture, svg) {
  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let scale = 1, x = home.x, y = home.y;
  const look = () => {
    const width = home.width / scale, height = home.height / scale;
    x = Math.max(home.x, Math.min(x, home.x + home.width - width));
    y = Math.max(home.y, Math.min(y, home.y + home.height - height));
    svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    picture.classList.toggle("sl-near", scale > 1);
    const pressed = document.activeElement;
    out.disabled = back.disabled = scale === 1;
    nearer.disabled = scale === NEAREST;
    // a button that has done all it can passes the keys on, or they would be nowhere
    if (bar.contains(pressed) && pressed.disabled) (nearer.disabled ? out : nearer).focus();
  };
  const zoom = (factor, atX = 0.5, atY = 0.5) => {
    const before = scale;
    scale = Math.max(1, Math.min(NEAREST, scale * factor));
    x += atX * home.width * (1 / before - 1 / scale);
    y += atY * home.height * (1 / before - 1 / scale);
    look();
  };
  const button = (text, name, act) => {
    const node = make("button", { type: "button", textContent: text, title: name });
    node.setAttribute("aria-label", name);
    node.dataset.lmSuppressShortcuts = "true";
    node.addEventListener("click", act);
    return node;
  };
  const nearer = button("+", "Nearer", () => zoom(1.5));
  const out = button("−", "Farther", () => zoom(1 / 1.5));
  const back = button("Whole picture", "Whole picture", () => zoom(0));
  const bar = make("div", { className: "sl-zoom" }, [nearer, out, back]);
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Zoom");

  picture.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });

  let from = null, dragged = false;
  svg.addEventListener("pointerdown", (event) => {
    dragged = false;
    if (scale > 1 && event.isPrimary) from = { px: event.clientX, py: event.clientY, x, y };
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from) return;
    const box = svg.getBoundingClientRect();
    const dx = event.clientX - from.px, dy = event.clientY - from.py;
    if (!dragged && Math.hypot(dx, dy) < 4) return;
    if (!dragged) svg.setPointerCapture(event.pointerId);
    dragged = true;
    x = from.x - (dx * home.width) / scale / box.width;
    y = from.y - (dy * home.height) / scale / box.height;
    look();
  });
  for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, () => (from = null));
  // the click that ends a drag is no pick
  picture.addEventListener("click", (event) => dragged && event.stopImmediatePropagation(), true);
  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return; // the browser's own: whoever needs a larger page gets it
    const factor = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, 0: 0 }[event.key];
    if (factor === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    zoom(factor);
  });
  look();
  return bar;
}
