import { expect, test, vi } from "vitest";
import { SharedState, type SharedView } from "../../../src/routine/builder/shared_state.ts";
import { step } from "../player/steps.ts";
import { CHOICES, plan, QUESTIONS, state } from "./data.ts";

function shared(): SharedState {
  return new SharedState(QUESTIONS, CHOICES);
}

function view(): SharedView {
  return {
    state: { stage: "screen", group: 0, mending: false },
    follow: vi.fn(),
    showStatus: vi.fn(),
    fetchPictures: vi.fn(),
  };
}

test("an answer to something older changes nothing", () => {
  const mine = shared();
  const first = mine.beginTurn(view());
  const second = mine.beginTurn(view());
  expect(mine.applyState(state(first, { plan: plan() }), "build")).toBeNull();
  expect(mine.data.plan).toBeNull();
  expect(mine.applyState(state(second, { plan: plan() }), "build")).not.toBeNull();
  expect(mine.data.plan).not.toBeNull();
});

test("the view that asked last is the active one, and all others follow it", () => {
  const mine = shared();
  const [one, other, third] = [view(), view(), view()];
  for (const each of [one, other, third]) mine.join(each);
  mine.beginTurn(one);
  mine.beginTurn(other);
  expect(mine.active).toBe(other);
  mine.tellOthers(other);
  expect(one.follow).toHaveBeenCalledOnce();
  expect(third.follow).toHaveBeenCalledOnce();
  expect(other.follow).not.toHaveBeenCalled();
});

test("once the active view is closed, the one that was opened last is; the last one is remembered", () => {
  const mine = shared();
  const [one, other, third] = [view(), view(), view()];
  for (const each of [one, other, third]) mine.join(each);
  mine.beginTurn(one);
  mine.leave(other);
  expect(mine.active).toBe(one);
  mine.leave(one);
  expect(mine.active).toBe(third);
  mine.leave(third);
  expect([mine.active, mine.viewCount]).toEqual([third, 0]);
});

test("a wish that was changed does not change what another read before", () => {
  const mine = shared();
  const before = mine.data;
  mine.wishFor("minutes", 20);
  expect([before.wish.minutes, mine.data.wish.minutes, CHOICES.wish.minutes]).toEqual([10, 20, 10]);
});

test("each technique's picture is asked for once, unless it was lost", () => {
  const mine = shared();
  const technique = "ball_glute";
  const steps = [step({ technique, side: "left" }), step({ technique, side: "right" }), step()];
  mine.applyState(state(0, { plan: plan(undefined, steps) }), "build");
  const other = steps[2]?.technique;
  expect([mine.takeMissingPicture(), mine.takeMissingPicture()]).toEqual([technique, other]);
  expect(mine.takeMissingPicture()).toBeNull();
  mine.missPicture(technique);
  expect(mine.takeMissingPicture()).toBe(technique);
  mine.addPicture({ kind: "picture", technique, svg: "<svg/>", words: "" });
  mine.missPicture(technique);
  expect(mine.takeMissingPicture()).toBeNull();
});

test("how a request stands is shown in every view", () => {
  const mine = shared();
  const [one, other] = [view(), view()];
  mine.join(one);
  mine.join(other);
  mine.setStatus("planStatus", "failed");
  expect(mine.data.planStatus).toBe("failed");
  expect(one.showStatus).toHaveBeenCalledOnce();
  expect(other.showStatus).toHaveBeenCalledOnce();
});
