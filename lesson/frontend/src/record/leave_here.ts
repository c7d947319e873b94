/** A person's name taken away, with all that belongs to it, where several people learn. */
import { element } from "../dom/element.ts";
import type { RecordRequest } from "../messages/record.ts";
import { act, row } from "./actions.ts";

export function leaveHere(request: (asked: RecordRequest) => Promise<unknown>, save: () => void) {
  const words = element("p");
  const keep = act("Keep it", "lesson-record-quiet", () => {
    question.hidden = true;
    opener.focus();
  });
  const saveFirst = act("Save everything first", "lesson-record-quiet", save);
  const leave = act("Take it away", "lesson-record-stop", () => {
    question.hidden = true;
    opener.focus(); // the button that was pressed is gone
    void request({ kind: "leave" });
  });
  const question = element(
    "div",
    {
      class: "lesson-record-sure",
      role: "group",
      "aria-label": "Take my name away?",
      hidden: true,
    },
    words,
    row(keep, saveFirst, leave),
  );
  // the safe answer has the focus, so that Enter twice takes nothing away
  const opener = act("Take my name away from this computer", "lesson-record-quiet", () => {
    void request({ kind: "init" });
    question.hidden = false;
    keep.focus();
  });
  opener.hidden = true;

  /** Offer it; without words there is nobody whose name could go. */
  const show = (asked: string): void => {
    words.textContent = asked;
    opener.hidden = !asked;
    if (!asked) question.hidden = true;
  };
  return { opener, question, show };
}
