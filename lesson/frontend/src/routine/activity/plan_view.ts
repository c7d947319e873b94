/** The plan as it stands: this week in words, three marks, the picture, its numbers as a table. */
import { element, uniqueId } from "../../dom/element.ts";
import type { ActivityWords, PlanView, WeekMark } from "../../messages/activity.ts";
import { plainButton } from "../shared/controls.ts";

export interface ShownPlan {
  readonly section: HTMLElement;
  /** What is to be done now; it takes the focus when the plan has changed. */
  readonly now: HTMLElement;
  readonly numbers: HTMLDetailsElement;
}

/** `mark` hears how this week went. */
export function planView(
  plan: PlanView,
  words: ActivityWords,
  mark: (mark: string) => void,
): ShownPlan {
  const now = element("p", { class: "rt-this-week", tabindex: "-1" }, plan.now);
  const week = plan.week === null ? "" : ` – week ${plan.week}`;
  const numbers = planTable(plan);
  const section = element(
    "div",
    {},
    element(
      "h3",
      { class: "rt-heading" },
      plan.activity,
      element("span", { class: "rt-quiet" }, week),
    ),
    now,
    ...plan.remarks.map((remark) => element("p", { class: "rt-remark" }, remark)),
    plan.week === null ? null : weekMarks(plan.week, words.marks, mark),
    planPicture(plan),
    element("p", { class: "rt-quiet" }, words.sum_only),
    numbers,
  );
  return { section, now, numbers };
}

function planPicture({ pictures, description }: PlanView): HTMLElement {
  const image = (name: "wide" | "narrow") =>
    element("img", {
      class: `rt-face-${name}`,
      src: `data:image/svg+xml;base64,${pictures[name]}`,
      alt: description,
    });
  return element("figure", { class: "rt-chart rt-plan-picture" }, image("wide"), image("narrow"));
}

function planTable({ rows, activity }: PlanView): HTMLDetailsElement {
  const heads = ["Week", "Amount a day", "How it went"].map((name) =>
    element("th", { scope: "col" }, name),
  );
  const lines = rows.map(([week, ...cells]) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, week),
      ...cells.map((cell) => element("td", {}, cell)),
    ),
  );
  const table = element(
    "table",
    {},
    element("caption", {}, activity),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...lines),
  );
  return element(
    "details",
    { class: "rt-numbers" },
    element("summary", {}, "The same as a table"),
    table,
  );
}

/** How this week went: three buttons, each with what it means beside it. */
function weekMarks(week: number, marks: WeekMark[], press: (mark: string) => void): HTMLElement {
  const choices = marks.map(({ mark, words, means }) => {
    const meaning = element("span", { id: uniqueId("mark") }, means);
    const choice = plainButton(words, () => press(mark), { "aria-describedby": meaning.id });
    return element("div", { class: "rt-mark" }, choice, meaning);
  });
  return element(
    "fieldset",
    { class: "rt-marks" },
    element("legend", {}, `When week ${week} is over: how did it go?`),
    ...choices,
  );
}
