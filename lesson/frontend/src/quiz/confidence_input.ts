/** How sure the learner is, if they like to say. */
import { element, uniqueId } from "../dom/element.ts";

const LEVELS: [value: number, words: string][] = [
  [0.25, "a guess"],
  [0.5, "unsure"],
  [0.75, "fairly sure"],
  [0.95, "certain"],
];

export interface ConfidenceInput {
  readonly box: HTMLElement;
  /** From 0 to 1; null if nothing was said. */
  value(): number | null;
  set(value: number | null): void;
}

export function confidenceInput(): ConfidenceInput {
  const name = uniqueId("sure");
  const levels = LEVELS.map(([value, words]) => {
    const input = element("input", { type: "radio", name, value });
    return { value, input, label: element("label", {}, input, words) };
  });
  const legend = element("legend", {}, "How sure are you? (if you like)");
  const labels = levels.map(({ label }) => label);
  return {
    box: element("fieldset", { class: "lesson-quiz-sure" }, legend, ...labels),
    value: () => levels.find(({ input }) => input.checked)?.value ?? null,
    set(value) {
      for (const level of levels) level.input.checked = level.value === value;
    },
  };
}
