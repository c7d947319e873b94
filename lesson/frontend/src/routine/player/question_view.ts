/** How did it feel? The question after a step, and what to do where that was too strong. */
import { element } from "../../dom/element.ts";
import { capitalised } from "../../format/words.ts";
import type { PlayerWords } from "../../messages/routine.ts";
import { routineButton } from "../shared/controls.ts";
import { SIDE_WORDS } from "./phase_words.ts";
import type { PlayerState } from "./player_state.ts";

/** What the learner may answer. */
export interface QuestionActions {
  answer(discomfort: number): void;
  answerTravelled(): void;
  goOnWith(how: "lighter" | "without"): void;
}

const MOST_DISCOMFORT = 10;

/** Show the question that is open in `box`, and give it the focus. */
export function showQuestion(
  box: HTMLElement,
  state: PlayerState,
  words: PlayerWords,
  actions: QuestionActions,
): void {
  if (!state.question) return;
  const asking = state.question.tooStrong ? tooStrong : howStrong;
  const parts = asking(state, words, actions);
  box.replaceChildren(...parts);
  parts[0].focus();
}

type Parts = [HTMLElement, ...HTMLElement[]];

function howStrong(state: PlayerState, words: PlayerWords, actions: QuestionActions): Parts {
  const { area, side } = state.step;
  const where = [capitalised(area ?? ""), SIDE_WORDS[side].toLowerCase()]
    .filter(Boolean)
    .join(", ");
  const numbers = Array.from({ length: MOST_DISCOMFORT + 1 }, (_, value) =>
    routineButton(String(value), () => actions.answer(value)),
  );
  const red = { class: "rt-button rt-stop" };
  return [
    heading(`${where}. ${words.ask_discomfort}`),
    element("div", { class: "rt-scale" }, ...numbers),
    routineButton(words.gate_travels, actions.answerTravelled, red),
  ];
}

function tooStrong(state: PlayerState, words: PlayerWords, actions: QuestionActions): Parts {
  const limit = String(state.limitOf(state.phase));
  return [
    heading(words.too_strong.replace("{limit}", limit)),
    element(
      "div",
      { class: "rt-actions" },
      routineButton("Go on, lighter", () => actions.goOnWith("lighter")),
      routineButton("Leave this area", () => actions.goOnWith("without")),
    ),
  ];
}

function heading(words: string): HTMLElement {
  return element("p", { class: "rt-heading", tabindex: "-1" }, words);
}
