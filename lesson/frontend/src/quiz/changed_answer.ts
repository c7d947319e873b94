/** What was said of an answer, while another one is chosen: no sentence stays that is no longer so. */
import type { GivenAnswer, QuestionState } from "../messages/quiz.ts";

/**
 * What is to be said of a question once `chosen` is chosen in place of what it was said of; null where
 * nothing is. What was marked stays: it is of the answer that was given. `press` is what its button says.
 */
export function saidOfChange(
  state: QuestionState,
  chosen: GivenAnswer,
  press: string,
): QuestionState | null {
  if (state.over || isSame(chosen, state.chosen ?? null)) return state;
  if (state.verdict === "unanswered") return null; // what was still open may be no more
  if (state.verdict !== "kept") return state;
  return {
    ...state,
    verdict: "unanswered",
    heading: "You have changed it.",
    feedback: `Your earlier answer counts until you press “${press}”.`,
  };
}

export function isSame(one: GivenAnswer, other: GivenAnswer): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Pairs have no order. */
function sorted(answer: GivenAnswer): unknown {
  if (answer === null || typeof answer !== "object" || Array.isArray(answer)) {
    return typeof answer === "number" ? String(answer) : answer;
  }
  const made = Object.entries(answer).filter(([, partner]) => partner !== null);
  return made.sort(([a], [b]) => (a < b ? -1 : 1));
}
