import { expect, test } from "vitest";
import type { ActivityWords, PlanView } from "../../../src/messages/activity.ts";
import { planForm, type TypedPlan } from "../../../src/routine/activity/plan_form.ts";
import { planView } from "../../../src/routine/activity/plan_view.ts";

const WORDS: ActivityWords = {
  intro: "Something you miss.",
  always: [],
  sum_only: "Only a sum.",
  sources: [],
  marks: [{ mark: "well", words: "It went well", means: "a little more" }],
  units: ["minutes", "steps"],
  longest: 80,
  days: 3,
  step: [5, 20, 10],
};
const PLAN: PlanView = {
  activity: "walking",
  unit: "steps",
  days_a_week: 5,
  step_percent: 15,
  goal: 900,
  week: 2,
  now: "This week: 300 steps",
  remarks: [],
  rows: [["1", "250 steps", "well"]],
  description: "A rising line.",
  pictures: { wide: "", narrow: "" },
};

test("a new plan begins from new days: of an old one only the rest is filled in", () => {
  let typed: TypedPlan | undefined;
  const { form, fill } = planForm(
    WORDS,
    (plan) => {
      typed = plan;
    },
    () => {},
  );
  fill({ plan: PLAN, suggested: "" });
  form.requestSubmit();
  expect(typed).toEqual({
    activity: "walking",
    unit: "steps",
    managed: ["", "", ""],
    days_a_week: "5",
    step_percent: "15",
    goal: "900",
  });
});

test("without a plan the diary's activity is suggested, and the usual step is set", () => {
  const { form, fill } = planForm(
    WORDS,
    () => {},
    () => {},
  );
  fill({ plan: null, suggested: "gardening" });
  expect(form.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("gardening");
  expect(form.querySelector("output")?.textContent).toBe("10 %");
});

test("a week that runs can be marked, one that is over cannot", () => {
  const marked: string[] = [];
  const running = planView(PLAN, WORDS, (mark) => marked.push(mark));
  running.section.querySelector("button")?.click();
  expect(marked).toEqual(["well"]);
  expect(planView({ ...PLAN, week: null }, WORDS, () => {}).section.querySelector("button")).toBe(
    null,
  );
});
