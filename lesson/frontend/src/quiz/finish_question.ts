/** The end of an exam: while something is still open it is asked, in place, whether it shall end now. */
import { element, uniqueId } from "../dom/element.ts";
import { consume, isShortcut } from "../dom/keys.ts";
import type { Score } from "../messages/quiz.ts";
import { quietButton } from "./question_view.ts";

export interface FinishQuestion {
  /** The button that ends, and the question that takes its place. */
  readonly parts: readonly [HTMLButtonElement, HTMLElement];
  setConnected(connected: boolean): void;
  /** It is over: nothing more is asked. */
  end(): void;
}

/** `score` says what is noted so far; `finish` ends it, once what is open was asked about. */
export function finishQuestion(score: () => Score | null, finish: () => void): FinishQuestion {
  const words = element("p", { id: uniqueId("finish") });
  const back = quietButton("Go back to the questions", () => leave());
  const sure = quietButton("Finish all the same", () => {
    finish();
  });
  const question = element(
    "div",
    {
      class: "lesson-quiz-sure-to-finish",
      role: "group",
      "aria-labelledby": words.id,
      hidden: true,
    },
    words,
    back,
    sure,
  );
  back.setAttribute("aria-describedby", words.id);
  const open = quietButton("Finish, and see how it went", () => {
    const now = score();
    if (!now || now.answered >= now.of) {
      finish();
      return;
    }
    words.textContent = openWords(now);
    open.hidden = true;
    question.hidden = false;
    back.focus();
  });
  const leave = (): void => {
    question.hidden = true;
    open.hidden = false;
    open.focus();
  };
  question.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || isShortcut(event)) return;
    consume(event);
    leave();
  });
  return {
    parts: [open, question],
    setConnected(connected) {
      open.disabled = sure.disabled = !connected;
    },
    end() {
      open.hidden = question.hidden = true;
    },
  };
}

function openWords({ answered, of }: Score): string {
  const open = of - answered;
  const noted = answered
    ? `${open} of ${of} ${open === 1 ? "is" : "are"} not noted yet.`
    : "No answer is noted yet.";
  return `${noted} Once you finish, all the answers are told, and nothing can be added.`;
}
