/** Where on the page the parts of a drawing stand that are seen. */

import type { Span } from "./place_of_words.ts";

/** Across the page, or down it. */
export type Axis = "x" | "y";

/** Its words, each label as one. */
export function wordSpans(svg: SVGSVGElement, axis: Axis): Span[] {
  const labels = new Map<Element, Element[]>();
  for (const text of svg.querySelectorAll("text")) {
    if (text.closest(".sl-hidden")) continue;
    const label = text.closest("[data-id]") ?? text;
    labels.set(label, [...(labels.get(label) ?? []), text]);
  }
  return [...labels.values()].map((texts) => spanOf(svg, texts, axis));
}

/** What its words are about, as far as the drawing goes. */
export function shapesSpan(svg: SVGSVGElement, axis: Axis): Span {
  const shapes = [...svg.querySelectorAll("[data-id]:not(.sl-hidden, :has(text))")];
  const { from, to } = spanOf(svg, shapes, axis);
  return { from: Math.max(0, from), to: Math.min(to, lengthOf(svg.getBoundingClientRect(), axis)) };
}

/** What a step points out, where it makes the rest faint; null where it makes nothing so. */
export function pointedOutSpan(svg: SVGSVGElement): Span | null {
  const named = [...svg.querySelectorAll<SVGElement>("[data-id][role]:not(.sl-hidden)")];
  const strong = named.filter((one) => Number(one.style.opacity) === 1);
  if (strong.length === 0 || strong.length === named.length) return null;
  return spanOf(svg, strong, "x");
}

function spanOf(svg: SVGSVGElement, parts: readonly Element[], axis: Axis): Span {
  const start = svg.getBoundingClientRect()[axis];
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return {
    from: Math.min(...boxes.map((box) => box[axis])) - start,
    to: Math.max(...boxes.map((box) => box[axis] + lengthOf(box, axis))) - start,
  };
}

function lengthOf(box: DOMRect, axis: Axis): number {
  return axis === "x" ? box.width : box.height;
}
