import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type PlayedStep,
  phaseAt,
  timeline,
  totalSeconds,
} from "../../../src/routine/player/timeline.ts";
import { READY_S, step } from "./steps.ts";

const anyStep = fc
  .record({
    technique: fc.constantFrom("hands_back", "ball_glute", "stretch_hip"),
    before_s: fc.integer({ min: 0, max: 60 }),
    sets: fc.integer({ min: 1, max: 3 }),
    set_s: fc.integer({ min: 5, max: 600 }),
    rest_s: fc.integer({ min: 0, max: 60 }),
  })
  .map(step);
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 12 });

/** Seconds that a step takes, counted as Python counts them. */
const seconds = ({ before_s, sets, set_s, rest_s }: PlayedStep) =>
  before_s + sets * set_s + (sets - 1) * rest_s;

test("phases follow each other without a gap and take as long as their steps", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const phases = timeline(steps, READY_S);
      let at = 0;
      for (const phase of phases) {
        expect(phase.start).toBe(at);
        expect(phase.end).toBeGreaterThan(phase.start);
        at = phase.end;
      }
      expect(totalSeconds(phases)).toBe(steps.reduce((sum, one) => sum + seconds(one), 0));
    }),
  );
});

test("each set of each step is worked on once, in order", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const work = timeline(steps, READY_S).filter(({ kind }) => kind === "work");
      const wanted = steps.flatMap(({ sets }, at) =>
        Array.from({ length: sets }, (_, set) => [at, set + 1]),
      );
      expect(work.map((phase) => [phase.step, phase.set])).toEqual(wanted);
    }),
  );
});

test("the clock waits after the last phase of a gated step, and after no other", () => {
  fc.assert(
    fc.property(anySteps, fc.infiniteStream(fc.boolean()), (steps, choose) => {
      const gated = new Set(steps.map((_, at) => at).filter(() => choose.next().value));
      const phases = timeline(steps, READY_S, gated);
      const gates = phases.filter(({ gate }) => gate);
      expect(gates.map((phase) => phase.step)).toEqual([...gated]);
      for (const gate of gates)
        expect(phases.some((one) => one.step === gate.step && one.start >= gate.end)).toBe(false);
    }),
  );
});

test("at every moment one phase runs, and none once all are over", () => {
  fc.assert(
    fc.property(
      anySteps,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (steps, share) => {
        const phases = timeline(steps, READY_S);
        const now = share * totalSeconds(phases);
        const phase = phaseAt(phases, now);
        expect(phase && phase.start <= now && now < phase.end).toBe(true);
        expect(phaseAt(phases, totalSeconds(phases))).toBeNull();
      },
    ),
  );
});

test("getting ready is the end of getting into place; the other side of a technique is a change", () => {
  const left = step({ technique: "ball_glute", side: "left", before_s: 20, sets: 2 });
  const right = step({ technique: "ball_glute", side: "right", before_s: 5 });
  const other = step({ technique: "hands_back", before_s: 3 });
  const kinds = timeline([left, right, other], READY_S).map(({ kind, start }) => [kind, start]);
  expect(kinds).toEqual([
    ["place", 0],
    ["ready", 15],
    ["work", 20],
    ["rest", 50],
    ["work", 60],
    ["ready", 90],
    ["work", 95],
    ["ready", 125],
    ["work", 128],
  ]);
  const before = step({ technique: "ball_glute", side: "right", before_s: 12 });
  expect(timeline([left, before], READY_S).map(({ kind }) => kind)).toContain("change");
});
