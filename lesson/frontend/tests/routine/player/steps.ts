/** Steps to play, for tests. */
import type { PlayedStep } from "../../../src/routine/player/timeline.ts";

export const READY_S = 5;
export const RULES = { ready_s: READY_S, limit: 4, light: { share: 0.5, limit: 2 } };

let number = 0;

/** A step with a number of its own; a technique of its own, unless one is given. */
export function step(change: Partial<PlayedStep> = {}): PlayedStep {
  number += 1;
  return {
    number,
    technique: `technique_${number}`,
    name: `Step ${number}`,
    kind: "press",
    area: "lower back",
    tool: "hands",
    position: "standing",
    side: "both",
    before_s: 10,
    sets: 1,
    set_s: 30,
    rest_s: 10,
    seconds: 40,
    how: ["Slowly."],
    sources: [],
    ...change,
  };
}

/** A step of the whole body, about which nothing is asked. */
export function warmUp(): PlayedStep {
  const { area: _, ...rest } = step({ kind: "warm-up" });
  return rest;
}
