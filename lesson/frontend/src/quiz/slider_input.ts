/** A number guessed on a slider. */
import { element } from "../dom/element.ts";
import { withUnit } from "../format/numbers.ts";
import type { Slider } from "../messages/quiz.ts";
import type { QuestionInput } from "./question_input.ts";

/** A slider that has no value until it is touched: an untouched field is not an answer. */
export function sliderInput({ low, high, step, unit }: Slider, stem: string): QuestionInput {
  const input = element("input", { type: "range", min: low, max: high, step, "aria-label": stem });
  const read = element("output");
  input.value = String(low); // set last: the range has to be known first
  let touched = false;
  const show = (): void => {
    input.classList.toggle("lesson-quiz-untouched", !touched);
    read.textContent = touched ? withUnit(Number(input.value), unit) : "move the slider";
    input.setAttribute("aria-valuetext", read.textContent);
  };
  const touch = (): void => {
    touched = true;
    show();
  };
  input.addEventListener("input", touch);
  input.addEventListener("pointerup", touch); // where it stands may be what is meant
  input.addEventListener("keydown", ({ key }) => {
    if (key.startsWith("Arrow") || key === "Home" || key === "End") touch();
  });
  show();

  return {
    box: element("div", { class: "lesson-quiz-slider" }, input, read),
    value: () => (touched ? input.value : null),
    set(answer) {
      if (typeof answer !== "string" && typeof answer !== "number") return;
      input.value = String(answer);
      touch();
    },
  };
}
