/**
 * A drawing that is larger than its frame, so that its words can be read: the frame says on which side
 * there is more, is moved by finger, arrow keys or button, and can show the whole after all.
 */

import { button } from "../dom/element.ts";
import { type Axis, pointedOutSpan, shapesSpan, wordSpans } from "./drawn_spans.ts";
import { legibleWidth, unbrokenWidth } from "./legible_width.ts";
import { nearestPlace, placeOfWords, type Room, wordsSeen } from "./place_of_words.ts";

/** How much of the frame's width a press on a button goes. */
const STEP = 0.8;

export interface WideFrame {
  /** Go to what lies beyond the left and the right edge; out of sight where nothing does. */
  back: HTMLButtonElement;
  on: HTMLButtonElement;
  isWide(): boolean;
  isWhole(): boolean;
  /** Show the whole drawing, however small its words; or as much as can be read. */
  setWhole(whole: boolean): void;
  /** Another step has other words: go to them, but leave whoever looks elsewhere at a body there. */
  follow(): void;
  /** Called whenever the drawing becomes larger than its frame, or no longer is. */
  onChange(): void;
}

export function wideFrame(picture: HTMLElement, svg: SVGSVGElement): WideFrame {
  let wide = false;
  let whole = false;
  let untouched = true;
  /** What was chosen: it outlasts a window in which the drawing is not larger than its frame. */
  let wantsWhole = false;
  /** What stands in the middle of the frame, as shares of the drawing, and of which frame. */
  const middle = { x: 0, y: 0 };
  let looked = { width: 0, height: 0 };
  const least = legibleWidth({ width: svg.viewBox.baseVal.width, smallest: smallestWords(svg) });
  const way = (words: string, side: string, sign: number): HTMLButtonElement => {
    const name = `More on the ${side}`;
    const go = (): void => {
      untouched = false;
      picture.scrollBy({ left: sign * STEP * picture.clientWidth });
    };
    return button(words, go, { class: "sl-more", title: name, "aria-label": name });
  };
  const [back, on] = [way("‹", "left", -1), way("›", "right", 1)];

  const tell = (): void => {
    const moves = wide && !whole;
    const [across, down] = [moves ? room("x").beyond : 0, moves ? room("y").beyond : 0];
    const pressed = document.activeElement;
    back.disabled = picture.scrollLeft <= 1;
    on.disabled = picture.scrollLeft >= across - 1;
    picture.toggleAttribute("data-more-left", across > 1 && !back.disabled);
    picture.toggleAttribute("data-more-right", across > 1 && !on.disabled);
    picture.toggleAttribute("data-more-above", down > 1 && picture.scrollTop > 1);
    picture.toggleAttribute("data-more-below", down > 1 && picture.scrollTop < down - 1);
    picture.style.setProperty("--sl-top", `${picture.scrollTop}px`);
    picture.style.setProperty("--sl-high", `${picture.clientHeight}px`);
    back.hidden = on.hidden = across <= 1;
    // a button that has done all it can passes the keys on, or they would be nowhere
    if (pressed === back && back.disabled) on.focus();
    if (pressed === on && on.disabled) back.focus();
  };
  const room = (axis: Axis): Room => {
    const frame = axis === "x" ? picture.clientWidth : picture.clientHeight;
    return { frame, beyond: (axis === "x" ? picture.scrollWidth : picture.scrollHeight) - frame };
  };
  /** Not while a window turns: then the browser moves the drawing before it tells of the new frame. */
  const keepMiddle = (): void => {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = picture;
    if (!wide || whole || clientWidth !== looked.width || clientHeight !== looked.height) return;
    // a way that it cannot be moved says nothing of what was looked at
    if (room("x").beyond > 1) middle.x = (scrollLeft + clientWidth / 2) / picture.scrollWidth;
    if (room("y").beyond > 1) middle.y = (scrollTop + clientHeight / 2) / picture.scrollHeight;
  };
  const goToMiddle = (): void => {
    const left = middle.x * picture.scrollWidth - picture.clientWidth / 2;
    const top = middle.y * picture.scrollHeight - picture.clientHeight / 2;
    picture.scrollTo({ left, top, behavior: "instant" });
  };
  const setWhole = (next: boolean): void => {
    if (whole === next) return;
    whole = next;
    picture.classList.toggle("sl-whole", whole);
    if (!whole) goToMiddle();
  };
  /** A chart opens where its rows are named, a body where most of its words are read. */
  const place = (behavior: ScrollBehavior): void => {
    if (!isBody(picture)) return;
    const better = (axis: Axis, now: number): number => {
      const words = wordSpans(svg, axis);
      const best = placeOfWords(words, shapesSpan(svg, axis), room(axis));
      const seen = (at: number): number => wordsSeen(words, at, room(axis));
      return seen(best) > seen(now) ? best : now;
    };
    const left = better("x", picture.scrollLeft);
    picture.scrollTo({ left, top: better("y", picture.scrollTop), behavior });
  };
  /** What a step of a chart points out, as a column of a table does, is what it was asked for. */
  const goToPointedOut = (): void => {
    const span = pointedOutSpan(svg);
    if (span) picture.scrollTo({ left: nearestPlace(span, picture.scrollLeft, room("x")) });
  };
  const setLeast = (): void => {
    const { width } = svg.getBoundingClientRect();
    if (width === 0) return; // not shown yet
    const words = wordSpans(svg, "x").map(({ from, to }) => ({
      from: from / width,
      to: to / width,
    }));
    const fitted = isBody(picture) ? least : unbrokenWidth(words, picture.clientWidth, least);
    picture.style.setProperty("--sl-least", `${fitted}px`);
  };
  const lookAgain = (): void => {
    const wasWhole = whole;
    setWhole(false);
    if (picture.clientWidth !== looked.width) setLeast();
    const now = room("x").beyond > 1 || room("y").beyond > 1;
    const changed = now !== wide;
    wide = now;
    looked = { width: picture.clientWidth, height: picture.clientHeight };
    picture.toggleAttribute("data-wide", wide);
    if (wide) picture.tabIndex = 0;
    else picture.removeAttribute("tabindex");
    if (wide && untouched) place("instant");
    else if (wide) goToMiddle();
    keepMiddle();
    setWhole(wide && wantsWhole);
    tell();
    if (changed || whole !== wasWhole) frame.onChange();
  };

  const moved = (): void => {
    keepMiddle();
    tell();
  };
  picture.addEventListener("scroll", moved, { passive: true });
  const touch = (): void => {
    untouched = false;
  };
  for (const hand of ["pointerdown", "wheel", "keydown"])
    picture.addEventListener(hand, touch, { passive: true });
  tell();
  new ResizeObserver(lookAgain).observe(picture);
  const frame: WideFrame = {
    back,
    on,
    isWide: () => wide,
    isWhole: () => whole,
    setWhole(next) {
      untouched = false;
      wantsWhole = next;
      setWhole(next && wide);
      tell();
    },
    follow() {
      if (!wide || whole) return;
      if (!isBody(picture)) goToPointedOut();
      else if (untouched) place("auto");
    },
    onChange() {},
  };
  return frame;
}

function isBody(picture: HTMLElement): boolean {
  return picture.parentElement?.querySelector(".sl-layers") != null;
}

/** The size of the smallest words, in the drawing's own units; infinite where it has none. */
function smallestWords(svg: SVGSVGElement): number {
  const sizes = [...svg.querySelectorAll("text")].map((text) =>
    Number.parseFloat(text.style.fontSize || (text.getAttribute("font-size") ?? "")),
  );
  return Math.min(...sizes.filter(Number.isFinite));
}
