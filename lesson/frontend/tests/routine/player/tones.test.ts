import { expect, test } from "vitest";
import { timeline } from "../../../src/routine/player/timeline.ts";
import { plannedTones } from "../../../src/routine/player/tones.ts";
import { READY_S, step } from "./steps.ts";

const STEPS = [step({ before_s: 15, set_s: 30 }), step({ before_s: 5, set_s: 20 })];

test("a tone stands at the end of each phase still to come, the end of getting ready higher and short", () => {
  const tones = plannedTones(timeline(STEPS, READY_S), 12);
  expect(tones.map((tone) => [tone.inSeconds, tone.pitchHz, tone.lengthS])).toEqual([
    [3, 660, 0.25],
    [33, 440, 0.5],
    [38, 660, 0.25],
    [58, 440, 0.5],
  ]);
});

test("none comes after a phase that waits for the learner", () => {
  const tones = plannedTones(timeline(STEPS, READY_S, new Set([0])), 0);
  expect(tones.map((tone) => tone.inSeconds)).toEqual([10, 15, 45]);
});

test("once all is over there is none", () => {
  expect(plannedTones(timeline(STEPS, READY_S), 70)).toEqual([]);
});
