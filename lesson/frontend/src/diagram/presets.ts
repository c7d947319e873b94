/** Buttons that set all sliders at once, and one that writes where they stand: in words to the reader. */

import { button, element } from "../dom/element.ts";
import { inReader } from "../dom/page_links.ts";
import type { LabPayload } from "../messages/diagram.ts";
import { type Values, valueWords } from "./dial_sliders.ts";

const COPY = "Copy this set-up";

export interface Presets {
  bar: HTMLElement;
  /** The sliders have moved. */
  update(): void;
}

export function presetBar(
  lab: Pick<LabPayload, "name" | "title" | "dials" | "presets">,
  setValues: (values: Values) => void,
  getValues: () => Values,
): Presets {
  const { name, dials, presets } = lab;
  const start = Object.fromEntries(dials.map((dial) => [dial.key, dial.start]));
  const buttons = Object.entries(presets).map(([label, given]) =>
    button(label, () => setValues({ ...start, ...given })),
  );
  const line = element("input", {
    class: "sl-line",
    type: "text",
    readonly: true,
    hidden: true,
    "aria-label": inReader() ? "This set-up in words" : "This set-up as a line of code",
  });
  const write = (): void => {
    const values = getValues();
    line.value = inReader() ? setUpWords(lab, values) : labCall(name, values, start);
  };
  const copy = button(COPY, async () => {
    write();
    line.hidden = false; // and it stays, so that nothing below it moves again
    line.select();
    try {
      await navigator.clipboard.writeText(line.value);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Press Ctrl+C to copy"; // the browser keeps the clipboard to itself
      line.focus();
    }
  });
  const named = { class: "sl-presets", role: "group", "aria-label": "Set-ups" };
  return {
    bar: element("div", named, ...buttons, copy, line),
    update() {
      copy.textContent = COPY;
      write();
    },
  };
}

/** The line of code that shows a lab with its sliders at `values`; those at their start are left out. */
export function labCall(name: string, values: Values, start: Values): string {
  const moved = Object.entries(values).filter(([key, value]) => value !== start[key]);
  return `lesson.lab("${name}"${moved.map(([key, value]) => `, ${key}=${value}`).join("")})`;
}

/** Where a lab's sliders stand, to be told to somebody; those at their start are left out. */
export function setUpWords(
  { title, dials }: Pick<LabPayload, "title" | "dials">,
  values: Values,
): string {
  const moved = dials.flatMap((dial) => {
    const value = values[dial.key];
    return value === undefined || value === dial.start
      ? []
      : [`${dial.label}: ${valueWords(value, dial)}`];
  });
  return `${title}, ${moved.length ? moved.join("; ") : "as it begins"}`;
}
