/** The screen: one group of questions at a time, nothing ticked beforehand. */
import { element } from "../../dom/element.ts";
import type { Choices } from "../../messages/routine.ts";
import { plainButton, routineButton } from "../shared/controls.ts";
import type { Builder } from "./builder_context.ts";
import { openFile } from "./open_file.ts";
import { type QuestionRow, questionRow } from "./question_row.ts";

export interface Place {
  /** Such as "left glute". */
  key: string;
  words: string;
}

/** The group of questions that the learner has come to. */
export function screeningGroup(builder: Builder): HTMLElement {
  const { shared, state } = builder;
  const group = shared.questions[state.group];
  if (!group) throw new RangeError(`There is no group of questions ${state.group}.`);
  const isLast = state.group === shared.questions.length - 1;
  const missing = element("p", { class: "rt-trouble", role: "alert" });
  const count = element("span", { class: "rt-quiet", role: "status" });
  const openRows = (): QuestionRow[] => rows.filter((row) => row.isOpen());
  const showCount = (): void => {
    const open = openRows().length;
    count.textContent = open ? `${open} of ${rows.length} still open here` : "All answered here";
  };
  const onAnswer = (): void => {
    missing.textContent = "";
    showCount();
    void builder.requests.answers();
  };
  const answers = {
    get: (question: string) => shared.data.answers[question],
    set: shared.answer.bind(shared),
  };
  const rows = group.questions.map((question) =>
    questionRow(question, places(shared.choices), answers, onAnswer),
  );
  const noToAll = (): void => {
    const open = openRows();
    for (const row of open) row.sayNo();
    if (open.length) onAnswer();
  };
  const next = (): void => {
    const open = openRows();
    for (const row of open) row.markMissing();
    if (open[0]) {
      missing.textContent = missingWords(open.length);
      open[0].focus();
    } else builder.go(isLast ? { stage: "result" } : { stage: "screen", group: state.group + 1 });
  };
  const back = (): void => builder.go({ stage: "screen", group: state.group - 1 });
  showCount();
  const legend = element("legend", { tabindex: "-1", class: "rt-heading" }, group.stem);
  const part = `Part ${state.group + 1} of ${shared.questions.length}.`;
  const { pendingReason } = shared.data;
  return element(
    "section",
    { class: "rt-stage" },
    pendingReason && element("p", { class: "rt-note" }, pendingReason),
    element("p", { class: "rt-quiet" }, `${part} Your answers are not kept anywhere.`),
    element("fieldset", { class: "rt-group" }, legend, ...rows.map(({ root }) => root)),
    element(
      "div",
      { class: "rt-actions" },
      plainButton("No to all that is still open", noToAll),
      state.group > 0 && plainButton("Back", back),
      routineButton(isLast ? "See what it means" : "Next", next),
      count,
    ),
    missing,
    state.group === 0 && element("div", { class: "rt-actions" }, openFile(builder)),
  );
}

function places({ areas, sides }: Choices): Place[] {
  return areas.flatMap(({ id, words }) =>
    sides.map((side) => ({ key: `${side} ${id}`, words: `${side} ${words}` })),
  );
}

function missingWords(count: number): string {
  const questions = count === 1 ? "the one question" : `the ${count} questions`;
  return `Please answer ${questions} still open; "not sure" is an answer too.`;
}
