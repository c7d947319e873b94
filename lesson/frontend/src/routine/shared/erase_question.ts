/** A button that erases, after asking once more; the safe answer brings the focus back to it. */
import { element } from "../../dom/element.ts";
import { plainButton, routineButton } from "./controls.ts";

export interface EraseQuestion {
  readonly open: HTMLButtonElement;
  readonly question: HTMLSpanElement;
}

export function eraseQuestion(words: string, warning: string, erase: () => void): EraseQuestion {
  const hide = (): void => {
    question.hidden = true;
  };
  const yes = routineButton(
    "Erase it",
    () => {
      hide();
      open.focus(); // the button that was pressed is gone
      erase();
    },
    { class: "rt-button rt-stop" },
  );
  const no = plainButton("Keep it", () => {
    hide();
    open.focus();
  });
  const question = element("span", { hidden: true }, `${warning} `, yes, " ", no);
  const open = plainButton(
    words,
    () => {
      question.hidden = false;
      yes.focus();
    },
    { "data-sends": true },
  );
  return { open, question };
}
