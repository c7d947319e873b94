/** A plan as phases in time: getting into place, getting ready, working, resting. All pure. */
import type { StepData } from "../../messages/routine.ts";

/** A step as the player has it: `light` is the most discomfort of one that was made lighter. */
export interface PlayedStep extends StepData {
  light?: number;
}

/** "change" is getting over to the other side. */
export type PhaseKind = "place" | "change" | "ready" | "work" | "rest";

export interface Phase {
  readonly kind: PhaseKind;
  /** Index of its step. */
  readonly step: number;
  /** Which set of the step it belongs to, from 1. */
  readonly set: number;
  /** Seconds from the beginning. */
  readonly start: number;
  readonly end: number;
  /** After it the clock waits for the learner. */
  readonly gate: boolean;
}

/** The phases of `steps`, one after another; after those of the `gated` steps there is a question. */
export function timeline(
  steps: readonly PlayedStep[],
  readyS: number,
  gated: ReadonlySet<number> = new Set(),
): Phase[] {
  const phases: Phase[] = [];
  steps.forEach((step, index) => {
    const parts = partsOf(step, steps[index - 1], readyS).filter(({ seconds }) => seconds > 0);
    parts.forEach(({ kind, set, seconds }, at) => {
      const start = phases.at(-1)?.end ?? 0;
      const gate = gated.has(index) && at === parts.length - 1;
      phases.push({ kind, step: index, set, start, end: start + seconds, gate });
    });
  });
  return phases;
}

interface Part {
  kind: PhaseKind;
  set: number;
  seconds: number;
}

function partsOf(step: PlayedStep, before: PlayedStep | undefined, readyS: number): Part[] {
  const kind = before?.technique === step.technique ? "change" : "place";
  const parts: Part[] = [
    { kind, set: 1, seconds: step.before_s - readyS },
    { kind: "ready", set: 1, seconds: Math.min(readyS, step.before_s) },
  ];
  for (let set = 1; set <= step.sets; set += 1) {
    parts.push({ kind: "work", set, seconds: step.set_s });
    if (set < step.sets) parts.push({ kind: "rest", set, seconds: step.rest_s });
  }
  return parts;
}

/** The phase that runs at `elapsed` seconds; null once all are over. */
export function phaseAt(phases: readonly Phase[], elapsed: number): Phase | null {
  return phases.find(({ end }) => elapsed < end) ?? null;
}

/** Seconds from the beginning to the end of all. */
export function totalSeconds(phases: readonly Phase[]): number {
  return phases.at(-1)?.end ?? 0;
}
