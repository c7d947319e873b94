import * as fc from "fast-check";
import { expect, test } from "vitest";
import { askedAfter } from "../../../src/routine/player/questions.ts";
import { step, warmUp } from "./steps.ts";

const NOBODY = { answered: new Set<number>(), skipped: new Set<number>() };

test("each side of an area is asked about after the firmest kind of step there", () => {
  const steps = [
    warmUp(),
    step({ area: "buttock", kind: "move", side: "both" }),
    step({ area: "buttock", kind: "press", side: "left" }),
    step({ area: "buttock", kind: "press", side: "right" }),
    step({ area: "buttock", kind: "stretch", side: "left" }),
    step({ area: "front of the thigh", kind: "move", side: "both" }),
  ];
  expect(askedAfter(steps, NOBODY)).toEqual(new Set([2, 3, 5]));
});

test("of a step that was skipped, the next one there is asked about", () => {
  const [first, second] = [step({ kind: "press" }), step({ kind: "stretch" })];
  const steps = [first, second];
  expect(askedAfter(steps, { ...NOBODY, skipped: new Set([first.number]) })).toEqual(new Set([1]));
  const both = new Set([first.number, second.number]);
  expect(askedAfter(steps, { ...NOBODY, skipped: both })).toEqual(new Set());
});

test("of one whose question was answered, none is asked about", () => {
  const [first, second] = [step({ kind: "press" }), step({ kind: "press" })];
  const answered = new Set([first.number]);
  expect(askedAfter([first, second], { ...NOBODY, answered })).toEqual(new Set());
});

test("no step is asked about that was skipped or answered, and no area more often than it has sides", () => {
  const anyStep = fc
    .record({
      area: fc.constantFrom("back", "buttock"),
      kind: fc.constantFrom("press", "stretch", "move"),
      side: fc.constantFrom("left", "right", "both"),
    })
    .map(step);
  const flags = fc.array(fc.constantFrom("done", "skipped", "answered"), {
    minLength: 9,
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 9 }), flags, (steps, became) => {
      const numbers = (what: string) =>
        new Set(steps.filter((_, at) => became[at] === what).map((one) => one.number));
      const progress = { skipped: numbers("skipped"), answered: numbers("answered") };
      const asked = [...askedAfter(steps, progress)].map((at) => steps[at]);
      for (const area of ["back", "buttock"])
        expect(asked.filter((one) => one?.area === area).length).toBeLessThanOrEqual(2);
      for (const one of asked) {
        expect(progress.skipped.has(one?.number ?? 0)).toBe(false);
        expect(progress.answered.has(one?.number ?? 0)).toBe(false);
      }
    }),
  );
});
