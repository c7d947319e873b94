/** Drawings, which the lesson itself made. */

import { uniqueId } from "./element.ts";
import { useStyle } from "./style.ts";

/** Give the page the letters of words in drawings, once for all of them. */
export function useLetters(styleSheet: string): void {
  useStyle("lesson-letters", styleSheet);
}

/**
 * Give a drawing's clips names that no other drawing on the page has. The same picture may stand
 * there twice, and a clip that is found in a drawing out of sight, which the browser leaves undone,
 * cuts nothing.
 */
export function ownClips(svg: Element): void {
  const mine = `-${uniqueId("clip")}`;
  for (const clip of svg.querySelectorAll("clipPath")) clip.id += mine;
  for (const clipped of svg.querySelectorAll("[clip-path]")) {
    const path = clipped.getAttribute("clip-path") ?? "";
    clipped.setAttribute("clip-path", path.replace(")", `${mine})`));
  }
}

/** Show a drawing in place of what the box held; null where there is none. */
export function showDrawing(box: HTMLElement, svg: string): SVGSVGElement | null {
  box.innerHTML = svg;
  for (const drawing of box.children) ownClips(drawing);
  const first = box.firstElementChild;
  return first instanceof SVGSVGElement ? first : null;
}

/**
 * Give a thin structure of a drawing a fair target: a copy of its first path, as wide as a finger,
 * whose class makes it unseen. A copy is made as the path is now; one that is posed is posed with it.
 */
export function widenThinTarget(group: Element, widthPx: number, className: string): void {
  const target = group.querySelector("path")?.cloneNode();
  if (!(target instanceof Element)) return;
  target.removeAttribute("style");
  target.setAttribute("class", className);
  target.setAttribute("stroke-width", String(widthPx));
  group.prepend(target);
}

/** Give all that a drawing marks as thin a fair target. */
export function widenThinTargets(svg: Element, widthPx: number, className: string): void {
  for (const group of svg.querySelectorAll("[data-thin]"))
    widenThinTarget(group, widthPx, className);
}
