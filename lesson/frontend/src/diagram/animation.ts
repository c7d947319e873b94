/** A drawing that is drawn once and changed in place. */

import type { StatePayload } from "../messages/diagram.ts";
import { drawShapes, poseShape, transformOf } from "./shapes.ts";

export interface AnimatedDrawing {
  /** Lay a state on the drawing: only what differs is touched. */
  show(state: Omit<StatePayload, "description">): void;
  setLayer(ids: readonly string[], on: boolean): void;
}

/** `onFade` is called whenever other groups may be seen than before. */
export function animateDrawing(svg: Element, onFade: () => void): AnimatedDrawing {
  const flexible = drawShapes(svg);
  const rigid = [...svg.querySelectorAll<SVGElement>("[data-body]")];
  const groups = [...svg.querySelectorAll<SVGElement>("[data-id]")];
  const words = [...svg.querySelectorAll<SVGElement>("[data-words]")];
  const off = new Set<string>();
  let opacity: StatePayload["opacity"] = {};

  const fade = (): void => {
    for (const group of groups) {
      const { id = "", of = "" } = group.dataset;
      // a label goes with what it names
      const seen = off.has(id) || off.has(of) ? 0 : (opacity?.[id] ?? 1);
      if (group.style.opacity !== String(seen)) group.style.opacity = String(seen);
      group.classList.toggle("sl-hidden", seen === 0);
    }
    onFade();
  };
  return {
    show(state) {
      opacity = state.opacity;
      fade();
      for (const text of words) {
        const now = state.words?.[text.dataset.words ?? ""];
        if (now !== undefined) text.textContent = now;
      }
      const { pose } = state;
      if (!pose) return;
      for (const group of rigid)
        group.setAttribute("transform", transformOf(pose, group.dataset.body ?? ""));
      for (const shape of flexible) poseShape(shape, pose);
    },
    setLayer(ids, on) {
      for (const id of ids) on ? off.delete(id) : off.add(id);
      fade();
    },
  };
}
