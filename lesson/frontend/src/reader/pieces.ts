/** What of a page is seen whole or not at all when it is presented, and where in the page it stands. */
import type { Piece } from "./stops.ts";

const PART = ".page-prose h2";
const QUESTION = ".lesson-quiz-card";
const DRAWING = "svg, img";
const FIGURE = `.sl-diagram, ${DRAWING}`;
/** What is kept together if half a view holds it. */
const BLOCK = "h1, h2, h3, h4, p, li, tr, label, legend, summary, button, input, select, textarea";
/** The air above a view that begins with one of them; other boxes bring their own, a question does below. */
const AIR = { part: 16, question: 12, line: 4 };
/** Of the height that a line's letters are given, the shares that are empty above and below them. */
const [OVER, UNDER] = [0.2, 0.04];

/** All pieces of what is under `root`, for a view of this height. */
export function piecesOf(root: Element, viewHeight: number): Piece[] {
  const pieces: Piece[] = [];
  const collect = (one: Element, shift: number, along: number): void => {
    const box = one.getBoundingClientRect();
    if (!one.checkVisibility({ visibilityProperty: true }) || isOnlySaid(one, box)) return;
    const { top, stays } = standing(one, box, shift, along);
    const bottom = top + box.height;
    const add = (kind: Piece["kind"], above = 0, below = 0): unknown =>
      pieces.push({ kind, top: top - above, bottom: bottom - below, stays });
    const isHeld = box.height > 0 && box.height <= viewHeight;
    if (isHeld && one.matches(QUESTION)) add("question", AIR.question, AIR.question);
    if (isHeld && one.matches(FIGURE)) add("figure");
    if (one.matches(DRAWING) && isHeld) return;
    if (isHeld && one.matches(BLOCK) && box.height <= viewHeight / 2) {
      if (one.matches(PART)) add("part", AIR.part);
      else add("block");
    } else if (one.matches(DRAWING) || !one.hasChildNodes()) {
      pieces.push(...slicesOf(top, bottom, viewHeight / 2));
    } else {
      for (const child of one.childNodes) {
        if (child instanceof Element) collect(child, top - box.top, stays);
        else if (child instanceof Text) pieces.push(...linesOf(child, top - box.top, stays));
      }
    }
  };
  collect(root, scrollY, 0);
  return pieces;
}

/** Whether something is there to be heard and not to be seen. */
function isOnlySaid(one: Element, { width }: DOMRect): boolean {
  return width <= 1 && one.getClientRects().length > 0;
}

/**
 * Where something begins in the page, `shift` below where it is in the window. What keeps in view is where
 * it stood before it did, and goes along until what it stands in ends; so does what stands in it.
 */
function standing(
  one: Element,
  box: DOMRect,
  shift: number,
  along: number,
): { top: number; stays: number } {
  const style = getComputedStyle(one);
  if (style.position !== "sticky" || !one.parentElement)
    return { top: box.top + shift, stays: along };
  const around = one.parentElement.getBoundingClientRect();
  const inner = getComputedStyle(one.parentElement);
  const top = around.top + shift + parseFloat(inner.paddingTop) + parseFloat(style.marginTop);
  const end = around.bottom + shift - parseFloat(inner.paddingBottom);
  const room = end - parseFloat(style.marginBottom) - top - box.height;
  return { top, stays: along + Math.max(0, room) };
}

function linesOf(text: Text, shift: number, stays: number): Piece[] {
  if (!text.data.trim()) return [];
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].map(({ top, bottom, height }) => ({
    kind: "line",
    top: top + shift + OVER * height - AIR.line,
    bottom: bottom + shift - UNDER * height,
    stays,
  }));
}

/** What is higher than a view, and has no lines. */
function slicesOf(top: number, bottom: number, height: number): Piece[] {
  return Array.from({ length: Math.ceil((bottom - top) / height) }, (_, at) => ({
    kind: "line",
    top: top + at * height,
    bottom: Math.min(top + (at + 1) * height, bottom),
    stays: 0,
  }));
}
