/** What is said of an answer that is on its way to the kernel, and of one that did not arrive. */
import { element } from "../dom/element.ts";
import type { Outcome } from "../kernel/connection.ts";
import { openAgainHint } from "../kernel/one_at_a_time.ts";

const BUSY = "The page is still busy. Your answer is waiting in line.";
const LATE = "There is still no answer.";
const STAYS = "What you chose stays here.";
const NOT_KEPT = `No reply came, so take it that this answer was not kept. ${STAYS}`;
const NOT_TOLD = "No reply came.";
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
  const setTrouble = (...words: (string | HTMLElement)[]): void => {
    trouble.replaceChildren(...words);
    trouble.hidden = !words.length;
  };
  return {
    waiting,
    trouble,
    sent() {
      setTrouble();
      waiting.removeAttribute("role"); // nearly every answer comes at once: nothing to call out
      waiting.textContent = BUSY;
      waiting.hidden = false;
    },
    late() {
      waiting.setAttribute("role", "status");
      waiting.replaceChildren(LATE, openAgainHint(), ` ${STAYS}`);
    },
    ended(outcome, answered, again) {
      waiting.hidden = true;
      const lost = answered ? NOT_KEPT : NOT_TOLD;
      const press = ` Press “${again}” again once the page is connected.`;
      if (outcome === "lost")
        setTrouble(lost, element("span", { class: "lesson-quiz-again" }, press));
      else if (outcome !== "done") setTrouble(FAILED);
    },
    clear: () => setTrouble(),
  };
}
