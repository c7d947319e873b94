/** What is said of an answer that is on its way to the kernel, and of one that did not arrive. */
import { element } from "../dom/element.ts";
import type { Outcome } from "../kernel/connection.ts";

const BUSY = "The page is still busy. Your answer is waiting in line.";
const LATE =
  "There is still no answer. If nothing on this page answers any more, its connection is gone: open the page again. What you chose stays here.";
const NOT_KEPT =
  "No reply came, so take it that this answer was not kept. What you chose stays here:";
const NOT_TOLD = "No reply came:";
const FAILED =
  "This could not be done: what went wrong stands above the questions. What you chose stays here.";

export interface AnswerProgress {
  /** Stands beside the buttons while an answer is on its way. */
  readonly waiting: HTMLElement;
  /** Stands below them when one did not arrive. */
  readonly trouble: HTMLElement;
  sent(): void;
  /** It takes longer than it ever should. */
  late(): void;
  /** `answered` says whether it was an answer; `again` are the words of the button that was pressed. */
  ended(outcome: Outcome, answered: boolean, again: string): void;
  /** The kernel says something newer of the question. */
  clear(): void;
}

export function answerProgress(): AnswerProgress {
  const waiting = element("span", { class: "lesson-quiz-waiting", hidden: true });
  const trouble = element("p", { class: "lesson-quiz-notice", role: "status", hidden: true });
  const setTrouble = (words: string): void => {
    trouble.textContent = words;
    trouble.hidden = !words;
  };
  return {
    waiting,
    trouble,
    sent() {
      setTrouble("");
      waiting.removeAttribute("role"); // nearly every answer comes at once: nothing to call out
      waiting.textContent = BUSY;
      waiting.hidden = false;
    },
    late() {
      waiting.setAttribute("role", "status");
      waiting.textContent = LATE;
    },
    ended(outcome, answered, again) {
      waiting.hidden = true;
      const lost = answered ? NOT_KEPT : NOT_TOLD;
      if (outcome === "lost")
        setTrouble(`${lost} press “${again}” again once the page is connected.`);
      else if (outcome !== "done") setTrouble(FAILED);
    },
    clear: () => setTrouble(""),
  };
}
