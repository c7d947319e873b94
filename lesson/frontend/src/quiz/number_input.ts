/** A number that is typed; the kernel reads it, with its unit or without. */
import { element } from "../dom/element.ts";
import type { NumberField } from "../messages/quiz.ts";
import type { QuestionInput } from "./question_input.ts";

export function numberInput({ unit }: NumberField, stem: string): QuestionInput {
  const input = element("input", {
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    "aria-label": `${stem} ${unit ? `In ${unit.trim()}.` : ""}`,
    class: "lesson-quiz-number",
  });
  const after = element("span", { "aria-hidden": "true" }, unit.trim());

  return {
    box: element("div", { class: "lesson-quiz-typed" }, input, after),
    value: () => (input.value.trim() === "" ? null : input.value),
    set(answer) {
      if (typeof answer === "string" || typeof answer === "number") input.value = String(answer);
    },
  };
}
