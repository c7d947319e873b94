/** After which steps the learner is asked how it felt. */
import type { PlayedStep } from "./timeline.ts";

const FIRMEST_FIRST = ["press", "stretch", "move"] as const;

/** What is known of the steps, by their numbers in the plan. */
export interface Progress {
  /** Those whose question was answered. */
  answered: ReadonlySet<number>;
  /** Those that were skipped, which are not asked about. */
  skipped: ReadonlySet<number>;
}

/**
 * Indices of the steps after which the learner is asked how it felt: once for each side of an area,
 * after the firmest kind of step there. Where that one was skipped, the next one there is; where its
 * question was answered, none.
 */
export function askedAfter(
  steps: readonly PlayedStep[],
  { answered, skipped }: Progress,
): Set<number> {
  const asked = new Set<number>();
  for (const area of new Set(steps.map((step) => step.area).filter(Boolean)))
    for (const side of ["left", "right"] as const) {
      const here = steps.filter((step) => step.area === area && isOn(step, side));
      const firmest = FIRMEST_FIRST.find((kind) => here.some((step) => step.kind === kind));
      const first = here.findIndex((step) => step.kind === firmest);
      const gate = here.find((step, at) => at >= first && !skipped.has(step.number));
      if (gate && !answered.has(gate.number)) asked.add(steps.indexOf(gate));
    }
  return asked;
}

function isOn(step: PlayedStep, side: "left" | "right"): boolean {
  return step.side === side || step.side === "both";
}
