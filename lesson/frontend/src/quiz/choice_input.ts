/** One option to choose, or any number to tick. */
import { element, uniqueId } from "../dom/element.ts";
import type { Choice, GivenAnswer, QuestionState } from "../messages/quiz.ts";
import type { QuestionInput } from "./question_input.ts";
import { setTag } from "./verdict_icon.ts";

/** `mine` is what an answer is called that was kept without a verdict. */
export function choiceInput(options: Choice[], several: boolean, mine: string): QuestionInput {
  const group = uniqueId("choice"); // two views must not share radios
  const rows = new Map(
    options.map(({ id, text }) => {
      const type = several ? "checkbox" : "radio";
      const input = element("input", { type, name: group, value: id });
      const tag = element("span", { class: "lesson-quiz-tag" });
      const words = element("span", { class: "lesson-quiz-words" }, text);
      const attributes = { class: "lesson-quiz-option", "data-row": true };
      return [id, { input, tag, row: element("label", attributes, input, words, tag) }];
    }),
  );
  const box = element("div", {}, ...[...rows.values()].map(({ row }) => row));
  const ticked = () => [...rows].filter(([, { input }]) => input.checked).map(([id]) => id);

  return {
    box,
    value() {
      const ids = ticked().sort();
      return several ? (ids.length ? ids : null) : (ids[0] ?? null);
    },
    set(answer) {
      const ids = idsOf(answer);
      for (const [id, { input }] of rows) input.checked = ids.includes(id);
    },
    setOrder(ids) {
      box.replaceChildren(...ids.flatMap((id) => rows.get(id)?.row ?? []));
    },
    update(state) {
      for (const [id, { tag }] of rows) setTag(tag, ...verdictOn(id, state, several, mine));
    },
  };
}

/** How an option stands, and what its tag says; both are empty for one that has no part in it. */
function verdictOn(
  id: string,
  state: QuestionState,
  several: boolean,
  mine: string,
): [verdict: string, words: string] {
  const chosen = idsOf(state.chosen).includes(id);
  const key = idsOf(state.right);
  if (key.includes(id)) return ["right", chosen ? "Your answer: right" : "The right answer"];
  if (!chosen) return ["", ""];
  // of several that are ticked nobody knows which is wrong before the answer is told
  const judged = (key.length > 0 || !several) && state.verdict !== "kept";
  return judged ? ["not yet", "Your answer: not yet"] : ["kept", mine];
}

function idsOf(answer: GivenAnswer | undefined): string[] {
  if (Array.isArray(answer)) return answer;
  return typeof answer === "string" ? [answer] : [];
}
