import { expect, test } from "vitest";
import { firstData, withoutAnswers, withState } from "../../../src/routine/builder/routine_data.ts";
import { CHOICES, plan, state, verdict, WISH } from "./data.ts";

const FIRST = firstData(CHOICES);

test("before there is a plan, the diary's week and last time go into the wish at the screen alone", () => {
  const said = state(1, { wish: { week: 3, last_time: "sore" } });
  expect(withState(FIRST, said, "screen").data.wish).toEqual({
    ...WISH,
    week: 3,
    last_time: "sore",
  });
  expect(withState(FIRST, said, "build").data.wish).toEqual(WISH);
});

test("a routine that was opened brings its own wish; one that was asked for does not", () => {
  const own = { ...WISH, tools: ["ball"] };
  const opened = withState(FIRST, state(1, { plan: plan(own) }), "build");
  expect([opened.data.wish, opened.change.wish]).toEqual([own, true]);
  const asked = withState(FIRST, state(1, { plan: plan({ ...WISH }) }), "build");
  expect([asked.data.wish, asked.change.wish]).toEqual([WISH, false]);
});

test("an emergency is news once", () => {
  const emergency = state(1, { screen: verdict("emergency") });
  const first = withState(FIRST, emergency, "screen");
  expect(first.change.emergency).toBe(true);
  expect(withState(first.data, emergency, "screen").change.emergency).toBe(false);
});

test("a plan that cannot be made has failed; trouble beside a plan has not", () => {
  expect(withState(FIRST, state(1, { trouble: "No." }), "build").data.planStatus).toBe("failed");
  const beside = state(1, { trouble: "No.", plan: plan() });
  expect(withState(FIRST, beside, "build").data.planStatus).toBe("settled");
});

test("answers that are forgotten take the verdict and the plan with them, but not the wish", () => {
  const { data } = withState(FIRST, state(1, { plan: plan({ ...WISH, week: 4 }) }), "build");
  const left = withoutAnswers({ ...data, answers: { saddle: "no" }, answersStatus: "pending" });
  expect(left).toMatchObject({ answers: {}, screen: null, plan: null, answersStatus: "settled" });
  expect(left.wish.week).toBe(4);
});
