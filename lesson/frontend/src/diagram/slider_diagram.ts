/** A picture with one slider: what each step looks like is known beforehand, and no kernel is needed. */

import { element } from "../dom/element.ts";
import type { DiagramPayload } from "../messages/diagram.ts";
import { type DiagramParts, mountDiagram } from "./diagram_view.ts";
import { linkView, showInAll } from "./linked_views.ts";
import { stepSlider } from "./step_slider.ts";

export function showDiagram(host: HTMLElement, payload: DiagramPayload, styleSheet: string): void {
  mountDiagram(host, { payload, styleSheet, controls: (parts) => slider(payload, parts) });
}

function slider(payload: DiagramPayload, { drawing, spoken }: DiagramParts): HTMLElement[] {
  const { stops } = payload;
  const note = payload.note ? [element("p", { class: "sl-note" }, payload.note)] : [];
  if (!stops.length) {
    drawing.show({});
    return note;
  }
  const names = stops.map((stop) => stop.name);
  const { control, input, setStep } = stepSlider(payload.control, names);
  // all captions share one place, so that the page below never moves
  const captions = stops.map((stop) => element("p", {}, stop.description));
  let shown: number | null = null;
  const show = (at: number): void => {
    const stop = stops[at];
    if (!stop || at === shown) return;
    shown = at;
    drawing.show(stop);
    for (const [index, one] of captions.entries()) one.classList.toggle("sl-current", index === at);
    setStep(at);
  };
  show(payload.start);
  input.addEventListener("input", () => {
    const at = Number(input.value);
    show(at);
    spoken.textContent = stops[at]?.description ?? "";
    showInAll(payload.name, at);
  });
  linkView(payload.name, show);
  return [control, element("div", { class: "sl-captions" }, ...captions), ...note];
}
