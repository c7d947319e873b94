/** The form for an activity: nothing is filled in but what the diary knows already. */
import { handOnDraft } from "../../dom/draft.ts";
import { element } from "../../dom/element.ts";
import type { ActivityReply, ActivityWords } from "../../messages/activity.ts";
import { labelledField, options, plainButton } from "../shared/controls.ts";

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const USUAL_DAYS = 4;

/** What is typed, as text. */
export interface TypedPlan {
  activity: string;
  unit: string;
  managed: string[];
  days_a_week: string;
  step_percent: string;
  goal: string;
}

export interface PlanForm {
  readonly form: HTMLFormElement;
  readonly heading: HTMLHeadingElement;
  read(): TypedPlan;
  /** Show a plan, or a suggestion where there is none. A new plan begins from new days: those stay empty. */
  fill(state: Pick<ActivityReply, "plan" | "suggested">): void;
}

/** `make` is handed what was typed; `back` keeps the plan that there is. */
export function planForm(
  words: ActivityWords,
  make: (plan: TypedPlan) => void,
  back: () => void,
): PlanForm {
  const activity = element("input", {
    type: "text",
    maxlength: words.longest,
    autocomplete: "off",
  });
  const unit = element("select", {}, ...options(words.units.map((one) => [one, one])));
  const managed = Array.from({ length: words.days }, amountInput);
  const days = element("select", {}, ...options(DAYS.map((one) => [one, String(one)])));
  days.value = String(USUAL_DAYS);
  const step = stepSlider(words.step);
  const goal = amountInput();
  const keep = plainButton("Keep the plan I have", back);
  const heading = element("h3", { class: "rt-heading", tabindex: "-1" }, "Make a small plan");
  const fields = (...children: HTMLElement[]) =>
    element("div", { class: "rt-fields" }, ...children);
  const form = element(
    "form",
    { class: "rt-stage rt-form", novalidate: true },
    heading,
    element("p", {}, words.intro),
    fields(
      labelledField("What you miss, in your words", activity, { class: "rt-list rt-wide" }),
      labelledField("Counted in", unit),
    ),
    element(
      "fieldset",
      {},
      element(
        "legend",
        {},
        "What you managed on up to three recent days, good or bad. The plan begins with the least of them; 0 is allowed.",
      ),
      fields(...managed.map((input, at) => labelledField(`Day ${at + 1}`, input))),
    ),
    fields(
      labelledField("Days a week", days),
      step.field,
      labelledField("Goal for a day, if you have one", goal),
    ),
    element(
      "div",
      { class: "rt-actions" },
      element("button", { type: "submit", class: "rt-button" }, "Make the plan"),
      keep,
    ),
  );
  const read = (): TypedPlan => ({
    activity: activity.value,
    unit: unit.value,
    managed: managed.map(({ value }) => value),
    days_a_week: days.value,
    step_percent: step.input.value,
    goal: goal.value,
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    make(read());
  });
  const fill = ({ plan, suggested }: Pick<ActivityReply, "plan" | "suggested">): void => {
    activity.value = plan?.activity ?? suggested;
    keep.hidden = !plan;
    if (!plan) return;
    unit.value = plan.unit;
    days.value = String(plan.days_a_week);
    step.set(plan.step_percent);
    goal.value = plan.goal === null ? "" : String(plan.goal);
    for (const input of managed) input.value = "";
  };
  handOnDraft(form, "activity", read, (typed) => {
    form.hidden = false; // it may have been opened for a new plan
    activity.value = typed.activity;
    unit.value = typed.unit;
    for (const [at, input] of managed.entries()) input.value = typed.managed[at] ?? "";
    days.value = typed.days_a_week;
    step.set(Number(typed.step_percent));
    goal.value = typed.goal;
  });
  return { form, fill, heading, read };
}

function amountInput(): HTMLInputElement {
  return element("input", {
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    maxlength: 12,
  });
}

/** How much more each week; `limits` are the least, the most and the usual per cent. */
function stepSlider(limits: number[]) {
  const [least, most, usual] = limits;
  const input = element("input", { type: "range", min: least, max: most, step: 1, value: usual });
  const field = labelledField("More each week", input);
  const read = element("output", { class: "rt-percent", for: input.id });
  field.append(read);
  const update = (): void => {
    read.textContent = `${input.value} %`;
    input.setAttribute("aria-valuetext", `${input.value} per cent a week`);
  };
  const set = (percent: number): void => {
    input.value = String(percent);
    update();
  };
  input.addEventListener("input", update);
  update();
  return { field, input, set };
}
