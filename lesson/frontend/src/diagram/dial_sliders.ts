/** The sliders of a picture that has several: each has a number, or a word for it. */

import { withUnit } from "../format/numbers.ts";
import type { SliderPayload } from "../messages/diagram.ts";
import { sliderRow } from "./controls.ts";

/** Where each slider stands, by its key. */
export type Values = Record<string, number>;

export interface DialSliders {
  controls: HTMLElement[];
  /** Stand at these values, without an event. */
  setValues(values: Values): void;
}

/** `onTurn` is called at each change, with all values. */
export function dialSliders(dials: SliderPayload[], onTurn: (values: Values) => void): DialSliders {
  const rows = dials.map((dial) => {
    const row = sliderRow(dial.label, { min: dial.low, max: dial.high, step: dial.step });
    row.control.classList.add("sl-numeric");
    row.control.append(row.output);
    const setValue = (value: number): void => {
      if (Number(row.input.value) !== value) row.input.value = String(value);
      row.output.textContent = valueWords(value, dial);
      row.input.setAttribute("aria-valuetext", row.output.textContent);
    };
    row.input.addEventListener("input", () => {
      setValue(Number(row.input.value));
      onTurn(Object.fromEntries(rows.map(({ key, input }) => [key, Number(input.value)])));
    });
    return { ...row, key: dial.key, setValue };
  });
  return {
    controls: rows.map((row) => row.control),
    setValues(values) {
      for (const row of rows) {
        const value = values[row.key];
        if (value !== undefined) row.setValue(value);
      }
    },
  };
}

/** A slider's value as it is read: its word, or its number with the unit. */
export function valueWords(
  value: number,
  { unit, words, low }: Pick<SliderPayload, "unit" | "words" | "low">,
): string {
  return words[value - low] ?? withUnit(value, unit);
}
