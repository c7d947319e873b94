import { beforeEach, expect, test, vi } from "vitest";
import { PlayerState } from "../../../src/routine/player/player_state.ts";
import { RULES, step, warmUp } from "./steps.ts";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Let time go by, and the player see it. */
function wait(state: PlayerState, seconds: number): void {
  vi.advanceTimersByTime(seconds * 1000);
  state.advance();
}

function playing(...steps: ReturnType<typeof step>[]): PlayerState {
  const state = new PlayerState(steps, RULES);
  state.toggle();
  return state;
}

const asked = () => playing(warmUp(), step(), step({ kind: "stretch", set_s: 40 }), warmUp());

test("after the firmest step the clock waits, however late that is seen", () => {
  const state = asked();
  wait(state, 3000);
  expect(state.question?.phase.step).toBe(1);
  expect([state.elapsed, state.clock.running]).toEqual([80, false]);
  state.toggle();
  state.move(1);
  expect([state.elapsed, state.clock.running]).toEqual([80, false]);
});

test("what is weak enough goes on and is not asked again", () => {
  const state = asked();
  wait(state, 3000);
  state.answer(4);
  expect([state.question, state.clock.running]).toEqual([null, true]);
  wait(state, 3000);
  expect(state.record).toEqual({
    outcome: "finished",
    minutes: 2.8,
    felt: [{ area: "lower back", discomfort: 4 }],
    begun: true,
    done: 1,
  });
});

test("what is too strong offers lighter, which is shorter, or nothing there", () => {
  const lighter = asked();
  wait(lighter, 3000);
  lighter.answer(5);
  expect(lighter.question?.tooStrong).toBe(true);
  lighter.goOnWith("lighter");
  expect([lighter.step.set_s, lighter.step.light, lighter.clock.running]).toEqual([20, 2, true]);
  expect(lighter.limitOf(lighter.phase)).toBe(2);
  const left = asked();
  wait(left, 3000);
  left.answer(5);
  left.goOnWith("without");
  expect(left.steps).toHaveLength(3);
  expect(left.step.kind).toBe("warm-up");
});

test("leaving the last area ends it", () => {
  const state = playing(step(), step({ kind: "move" }));
  wait(state, 3000);
  state.answer(9);
  state.goOnWith("without");
  expect(state.record?.outcome).toBe("finished");
  expect(state.question).toBeNull();
});

test("pain that travels ends it and is written down as that", () => {
  const state = asked();
  wait(state, 3000);
  state.answerTravelled();
  expect(state.record?.outcome).toBe("travelled");
  expect(state.record?.felt).toEqual([{ area: "lower back", travelled: true }]);
});

test("nothing is answered where nothing was asked", () => {
  const state = asked();
  state.answer(9);
  state.answerTravelled();
  state.goOnWith("without");
  expect([state.record, state.steps.length]).toEqual([null, 4]);
});

test("going back from within a step begins it again, from its beginning the one before", () => {
  const state = asked();
  state.move(1);
  wait(state, 5);
  expect(state.phase.step).toBe(1);
  state.move(-1);
  expect([state.phase.step, state.elapsed]).toEqual([1, 40]);
  state.move(-1);
  expect([state.phase.step, state.elapsed]).toEqual([0, 0]);
  state.move(-1);
  expect(state.elapsed).toBe(0);
});

test("what was only skipped is no session, and a skipped step is not asked about", () => {
  const state = new PlayerState([warmUp(), step(), warmUp()], RULES);
  for (let at = 0; at < 3; at += 1) state.move(1);
  expect(state.record).toEqual({ outcome: "skipped", minutes: 0, felt: [], begun: false, done: 0 });
});

test("a step that was skipped is asked about once it is gone back to", () => {
  const state = playing(warmUp(), step(), warmUp());
  state.move(1);
  state.move(1);
  state.move(-1);
  wait(state, 3000);
  expect(state.question?.phase.step).toBe(1);
});

test("a stop before anything was played is no session, one after is", () => {
  const before = new PlayerState([warmUp(), step()], RULES);
  before.end("stopped");
  expect(before.record).toMatchObject({ outcome: "stopped", begun: false });
  const after = asked();
  wait(after, 30);
  after.end("stopped");
  after.end("finished");
  expect(after.record).toMatchObject({ outcome: "stopped", begun: true, minutes: 0.5 });
});

test("nothing cannot be played", () => {
  expect(() => new PlayerState([], RULES)).toThrow(RangeError);
});

test("what was done is the share that was played, not where the clock was set to", () => {
  const state = playing(warmUp(), step(), warmUp(), warmUp()); // 40 s and 5 s to get ready, each
  wait(state, 10);
  for (let at = 0; at < 4; at += 1) state.move(1);
  expect(state.record).toMatchObject({ outcome: "finished", begun: true });
  expect(state.record?.done).toBeCloseTo(10 / state.total);
});
