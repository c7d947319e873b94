/** Controls that the routine's widgets make alike. */
import { type Attributes, button, element, uniqueId } from "../../dom/element.ts";

/** A button; `class` in the attributes takes the place of the usual look. */
export function routineButton(
  words: string,
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  return button(words, act, { class: "rt-button", ...attributes });
}

/** A button that is not the next thing to do. */
export function plainButton(
  words: string,
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  return routineButton(words, act, { class: "rt-button rt-plain", ...attributes });
}

/** A control with its label above it. */
export function labelledField(
  words: string,
  input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  attributes: Attributes = {},
): HTMLDivElement {
  input.id = uniqueId("field");
  const label = element("label", { for: input.id }, words);
  return element("div", { class: "rt-list", ...attributes }, label, input);
}

/** A box to tick, and the label that it stands in. */
export interface TickBox {
  readonly input: HTMLInputElement;
  readonly label: HTMLLabelElement;
}

export function tickBox(words: string, attributes: Attributes = {}): TickBox {
  const input = element("input", { type: "checkbox", ...attributes });
  return { input, label: element("label", { class: "rt-tick" }, input, words) };
}

/** Options of a list, each with its value and its words. */
export function options(
  items: readonly (readonly [value: string | number, words: string])[],
): HTMLOptionElement[] {
  return items.map(([value, words]) => element("option", { value }, words));
}
