/** Where on the page the parts of a drawing stand that are seen. */

import type { Span } from "./place_of_words.ts";

/** Its words, each label as one. */
export function wordSpans(svg: SVGSVGElement): Span[] {
  const labels = new Map<Element, Element[]>();
  for (const text of svg.querySelectorAll("text")) {
    if (text.closest(".sl-hidden")) continue;
    const label = text.closest("[data-id]") ?? text;
    labels.set(label, [...(labels.get(label) ?? []), text]);
  }
  return [...labels.values()].map((texts) => spanOf(svg, texts));
}

/** What its words are about, as far as the drawing goes. */
export function shapesSpan(svg: SVGSVGElement): Span {
  const shapes = [...svg.querySelectorAll("[data-id]:not(.sl-hidden, :has(text))")];
  const { left, right } = spanOf(svg, shapes);
  return { left: Math.max(0, left), right: Math.min(right, svg.getBoundingClientRect().width) };
}

/** What a step points out, where it makes the rest faint; null where it makes nothing so. */
export function pointedOutSpan(svg: SVGSVGElement): Span | null {
  const named = [...svg.querySelectorAll<SVGElement>("[data-id][role]:not(.sl-hidden)")];
  const strong = named.filter((one) => Number(one.style.opacity) === 1);
  if (strong.length === 0 || strong.length === named.length) return null;
  return spanOf(svg, strong);
}

function spanOf(svg: SVGSVGElement, parts: readonly Element[]): Span {
  const start = svg.getBoundingClientRect().left;
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map((box) => box.left)) - start,
    right: Math.max(...boxes.map((box) => box.right)) - start,
  };
}
