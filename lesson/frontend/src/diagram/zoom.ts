/** Nearer, farther, and moved about: the picture's window on its own drawing. */

import { button, element } from "../dom/element.ts";
import { consume, isShortcut } from "../dom/keys.ts";
import type { WideFrame } from "./wide_frame.ts";
import {
  clampWindow,
  NEAREST,
  type Size,
  windowSize,
  type ZoomWindow,
  zoomed,
} from "./zoom_window.ts";

/** A drag shorter than this is a click. */
const DRAG_PX = 4;
const KEY_FACTORS: Record<string, number> = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, "0": 0 };

/** Let a picture be zoomed; returns the buttons for it. */
export function zoomControls(
  picture: HTMLElement,
  svg: SVGSVGElement,
  frame: WideFrame,
): HTMLElement {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const home = { x, y, width, height };
  let now: ZoomWindow = { scale: 1, x, y };
  const look = (next: ZoomWindow): void => {
    now = clampWindow(home, next);
    const size: Size = windowSize(home, now.scale);
    svg.setAttribute("viewBox", `${now.x} ${now.y} ${size.width} ${size.height}`);
    picture.classList.toggle("sl-near", now.scale > 1);
    const pressed = document.activeElement;
    const canFarther = now.scale > 1 || (frame.isWide() && !frame.isWhole());
    farther.disabled = !canFarther;
    whole.disabled = !canFarther && !frame.isWhole();
    if (frame.isWide()) whole.setAttribute("aria-pressed", String(frame.isWhole()));
    else whole.removeAttribute("aria-pressed");
    nearer.disabled = now.scale === NEAREST;
    // a button that has done all it can passes the keys on, or they would be nowhere
    const usedUp = pressed instanceof HTMLButtonElement && pressed.disabled;
    if (usedUp && bar.contains(pressed)) (nearer.disabled ? farther : nearer).focus();
  };
  /** A drawing wider than its frame has one step more: farther than as it opens it is seen whole. */
  const zoom = (factor: number, atX = 0.5, atY = 0.5): void => {
    const opened = frame.isWhole() && factor > 1;
    frame.setWhole(!opened && (factor === 0 || (factor < 1 && now.scale === 1)));
    look(opened ? now : zoomed(home, now, factor, { x: atX, y: atY }));
  };
  const named = (words: string, name: string, act: () => void): HTMLButtonElement =>
    button(words, act, { title: name, "aria-label": name });
  const nearer = named("+", "Nearer", () => zoom(1.5));
  const farther = named("−", "Farther", () => zoom(1 / 1.5));
  const whole = named("Whole picture", "Whole picture", () => zoom(frame.isWhole() ? 1.5 : 0));
  const bar = element(
    "div",
    { class: "sl-zoom", role: "group", "aria-label": "Zoom" },
    frame.back,
    nearer,
    farther,
    whole,
    frame.on,
  );

  picture.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      const atX = (event.clientX - box.left) / box.width;
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, atX, (event.clientY - box.top) / box.height);
    },
    { passive: false },
  );
  picture.addEventListener("keydown", (event) => {
    const factor = KEY_FACTORS[event.key];
    if (isShortcut(event) || factor === undefined) return; // whoever needs a larger page gets it
    consume(event);
    zoom(factor);
  });
  dragged(picture, svg, {
    start: () => (now.scale > 1 ? now : null),
    move(from, dx, dy) {
      const size = windowSize(home, now.scale);
      look({ ...now, x: from.x - dx * size.width, y: from.y - dy * size.height });
    },
  });
  frame.onChange = () => look(now);
  look(now);
  return bar;
}

interface Drag {
  /** Where the window stands as a drag begins; null if it cannot be moved. */
  start(): ZoomWindow | null;
  /** The pointer has gone so far, as shares of the drawing on the page. */
  move(from: ZoomWindow, dx: number, dy: number): void;
}

function dragged(picture: HTMLElement, svg: SVGSVGElement, drag: Drag): void {
  let from: { clientX: number; clientY: number; window: ZoomWindow } | null = null;
  let moved = false;
  svg.addEventListener("pointerdown", (event) => {
    moved = false;
    const window = drag.start();
    if (!window || !event.isPrimary) return;
    from = { clientX: event.clientX, clientY: event.clientY, window };
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from) return;
    const box = svg.getBoundingClientRect();
    const [dx, dy] = [event.clientX - from.clientX, event.clientY - from.clientY];
    if (!moved && Math.hypot(dx, dy) < DRAG_PX) return;
    if (!moved) svg.setPointerCapture(event.pointerId);
    moved = true;
    drag.move(from.window, dx / box.width, dy / box.height);
  });
  for (const name of ["pointerup", "pointercancel"])
    svg.addEventListener(name, () => {
      from = null;
    });
  // the click that ends a drag is no pick
  picture.addEventListener("click", (event) => moved && event.stopImmediatePropagation(), true);
}
