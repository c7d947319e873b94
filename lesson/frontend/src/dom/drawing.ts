/** Drawings, which the lesson itself made. */

import { uniqueId } from "./element.ts";

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
