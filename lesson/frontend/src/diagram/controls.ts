/** What moves a picture: sliders, and switches for its layers. */

import { element, uniqueId } from "../dom/element.ts";

/** A slider with its label; what else stands in its row comes after. */
export interface SliderRow {
  input: HTMLInputElement;
  /** Where its value is read in words. */
  output: HTMLOutputElement;
  control: HTMLDivElement;
}

export function sliderRow(
  words: string,
  range: { min: number; max: number; step?: number },
): SliderRow {
  const id = uniqueId("slider");
  const input = element("input", { type: "range", id, ...range });
  const output = element("output", { for: id });
  const label = element("label", { for: id }, words);
  return { input, output, control: element("div", { class: "sl-control" }, label, input) };
}

/** A box for each layer; `onSwitch` is called with the groups that it shows or hides. */
export function layerSwitches(
  layers: Record<string, string[]>,
  onSwitch: (ids: string[], on: boolean) => void,
): HTMLElement {
  const boxes = Object.entries(layers).map(([name, ids]) => {
    const box = element("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => onSwitch(ids, box.checked));
    return element("label", {}, box, name);
  });
  return element("div", { class: "sl-layers", role: "group", "aria-label": "Layers" }, ...boxes);
}
