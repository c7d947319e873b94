/** A slider whose steps have names, which can be pressed where they are few. */

import { button, element } from "../dom/element.ts";
import { sliderRow } from "./controls.ts";

const NAMED_STEPS = 9;

export interface StepSlider {
  control: HTMLElement;
  input: HTMLInputElement;
  /** Stand at a step, without an event. */
  setStep(at: number): void;
}

export function stepSlider(title: string, names: string[]): StepSlider {
  const { control, input, output } = sliderRow(title, { min: 0, max: names.length - 1 });
  control.style.setProperty("--stops", String(names.length));
  const go = (at: number): void => {
    input.value = String(at);
    input.dispatchEvent(new Event("input"));
    input.focus();
  };
  const few = names.length <= NAMED_STEPS;
  const buttons = (few ? names : []).map((name, at) =>
    button(name, () => go(at), { tabindex: -1 }),
  );
  if (few) {
    control.append(element("div", { class: "sl-stops", "aria-hidden": "true" }, ...buttons));
  } else {
    control.classList.add("sl-numeric");
    control.append(output);
  }
  const setStep = (at: number): void => {
    const name = names[at] ?? "";
    input.value = String(at);
    input.setAttribute("aria-valuetext", `${name}, ${at + 1} of ${names.length}`);
    output.textContent = name;
    for (const [index, one] of buttons.entries()) one.classList.toggle("sl-current", index === at);
  };
  return { control, input, setStep };
}
