/**
 * A drawing that is wider than its frame, so that its words can be read: the frame says on which side
 * there is more, is moved by finger, arrow keys or button, and can show the whole after all.
 */

import { button } from "../dom/element.ts";
import { pointedOutSpan, shapesSpan, wordSpans } from "./drawn_spans.ts";
import { nearestPlace, placeOfWords, wordsSeen } from "./place_of_words.ts";

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
  /** Called whenever the drawing becomes wider than its frame, or no longer is. */
  onChange(): void;
}

export function wideFrame(picture: HTMLElement, svg: SVGSVGElement): WideFrame {
  let wide = false;
  let whole = false;
  let untouched = true;
  /** What was chosen: it outlasts a window in which the drawing is not wider than its frame. */
  let wantsWhole = false;
  /** What stands in the middle of the frame, as a share of the drawing's width, and of which frame. */
  let middle = 0;
  let looked = 0;
  const beyond = (): number => picture.scrollWidth - picture.clientWidth;
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
    const room = wide && !whole ? beyond() : 0;
    const pressed = document.activeElement;
    back.disabled = picture.scrollLeft <= 1;
    on.disabled = picture.scrollLeft >= room - 1;
    picture.toggleAttribute("data-more-left", room > 0 && !back.disabled);
    picture.toggleAttribute("data-more-right", room > 0 && !on.disabled);
    back.hidden = on.hidden = room <= 0;
    // a button that has done all it can passes the keys on, or they would be nowhere
    if (pressed === back && back.disabled) on.focus();
    if (pressed === on && on.disabled) back.focus();
  };
  /** Not while a window turns: then the browser moves the drawing before it tells of the new frame. */
  const keepMiddle = (): void => {
    if (wide && !whole && picture.clientWidth === looked)
      middle = (picture.scrollLeft + picture.clientWidth / 2) / picture.scrollWidth;
  };
  const goToMiddle = (): void => {
    const left = middle * picture.scrollWidth - picture.clientWidth / 2;
    picture.scrollTo({ left, behavior: "instant" });
  };
  const setWhole = (next: boolean): void => {
    if (whole === next) return;
    whole = next;
    picture.classList.toggle("sl-whole", whole);
    if (!whole) goToMiddle();
  };
  /** A chart opens where its rows are named, a body where most of its words are read. */
  const place = (behavior: ScrollBehavior): number | null => {
    if (!isBody(picture)) return 0;
    const words = wordSpans(svg);
    const room = { frame: picture.clientWidth, beyond: beyond() };
    const best = placeOfWords(words, shapesSpan(svg), room);
    const seen = (at: number): number => wordsSeen(words, at, room);
    if (best !== null && seen(best) > seen(picture.scrollLeft))
      picture.scrollTo({ left: best, behavior });
    return best;
  };
  /** What a step of a chart points out, as a column of a table does, is what it was asked for. */
  const goToPointedOut = (): void => {
    const span = pointedOutSpan(svg);
    if (!span) return;
    const room = { frame: picture.clientWidth, beyond: beyond() };
    picture.scrollTo({ left: nearestPlace(span, picture.scrollLeft, room) });
  };
  const lookAgain = (): void => {
    const wasWhole = whole;
    setWhole(false);
    const now = beyond() > 1;
    const changed = now !== wide;
    wide = now;
    looked = picture.clientWidth;
    picture.toggleAttribute("data-wide", wide);
    if (wide) picture.tabIndex = 0;
    else picture.removeAttribute("tabindex");
    if (wide && untouched) wantsWhole = place("instant") === null;
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
