import { expect, test } from "vitest";
import { firstData, type RoutineData } from "../../../src/routine/builder/routine_data.ts";
import {
  followed,
  openedAt,
  settled,
  type ViewState,
} from "../../../src/routine/builder/view_state.ts";
import { CHOICES, plan, verdict } from "./data.ts";

const FIRST = firstData(CHOICES);
const PLANNED: RoutineData = { ...FIRST, screen: verdict("open"), plan: plan() };
const at = (stage: ViewState["stage"], group = 0): ViewState => ({ stage, group, mending: false });
const after = (state: Parameters<typeof verdict>[0]): RoutineData => ({
  ...FIRST,
  screen: verdict(state),
});

test("a new view begins at the first question, or where the active one is", () => {
  expect(openedAt(null, FIRST, 0)).toEqual(at("screen"));
  expect(openedAt(at("screen", 3), FIRST, 1)).toEqual(at("screen", 3));
  expect(openedAt(at("build"), PLANNED, 1)).toEqual(at("build"));
});

test("it does not play what another view plays, but goes on with what a closed one played", () => {
  expect(openedAt(at("play"), PLANNED, 1)).toEqual(at("build"));
  expect(openedAt(at("play"), PLANNED, 0)).toEqual(at("play"));
});

test("it shows no plan unless the screen is open", () => {
  for (const state of ["incomplete", "held", "emergency"] as const)
    expect(openedAt(at("build"), after(state), 0)).toEqual(at("screen"));
  expect(openedAt(at("play"), after("open"), 0)).toEqual(at("build"));
});

test("a player goes on while others answer and plan, and stops where the routine is shut", () => {
  expect(followed(at("play"), PLANNED, "running")).toBeNull();
  expect(followed(at("play"), after("incomplete"), "running")).toBeNull();
  expect(followed(at("play"), after("held"), "running")).toEqual(at("result"));
  expect(followed(at("play"), after("emergency"), "running")).toEqual(at("result"));
  expect(followed(at("play"), FIRST, "running")).toEqual(at("screen"));
});

test("the last words of a session stay, whatever is done elsewhere", () => {
  for (const data of [FIRST, PLANNED, after("emergency")])
    expect(followed(at("play"), data, "ended")).toBeNull();
});

test("answers that were forgotten lead to the first question, from everywhere", () => {
  for (const stage of ["screen", "result", "build"] as const)
    expect(followed({ stage, group: 2, mending: true }, FIRST, "nothing")).toEqual(at("screen"));
});

test("a plan that is gone leads to what is asked or what it means", () => {
  expect(followed(at("build", 4), after("incomplete"), "nothing")).toEqual(at("screen"));
  expect(followed(at("build", 4), after("held"), "nothing")).toEqual(at("result"));
  expect(followed(at("screen", 4), after("held"), "nothing")).toEqual(at("screen", 4));
});

test("in an emergency nothing else is shown, unless its answers are being changed", () => {
  const data = after("emergency");
  expect(settled(at("build"), data)).toEqual(at("result"));
  const mending = { ...at("screen"), mending: true };
  expect(settled(mending, data)).toEqual(mending);
  expect(settled(at("build"), PLANNED)).toEqual(at("build"));
});
