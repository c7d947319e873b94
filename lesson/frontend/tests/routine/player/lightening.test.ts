import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lightened, without } from "../../../src/routine/player/lightening.ts";
import { RULES, step } from "./steps.ts";

const anySteps = fc.array(
  fc
    .record({
      area: fc.constantFrom("back", "buttock"),
      set_s: fc.integer({ min: 1, max: 120 }).map((fives) => fives * 5),
    })
    .map(step),
  { maxLength: 8 },
);
const anyIndex = fc.nat(8);

test("only steps to come of that area are lighter: shorter, but never nothing", () => {
  fc.assert(
    fc.property(anySteps, anyIndex, (steps, at) => {
      const made = lightened(steps, "back", at, RULES.light);
      expect(made).toHaveLength(steps.length);
      made.forEach((one, index) => {
        const before = steps[index];
        if (index <= at || before?.area !== "back") expect(one).toBe(before);
        else {
          expect(one.light).toBe(RULES.light.limit);
          expect(one.set_s).toBeGreaterThanOrEqual(5);
          expect(one.set_s).toBeLessThanOrEqual(Math.max(5, before.set_s * RULES.light.share));
          expect(one.set_s % 5).toBe(0);
        }
      });
    }),
  );
});

test("steps are as they were given", () => {
  const steps = [step(), step({ set_s: 30 })];
  const [, second] = lightened(steps, "lower back", 0, RULES.light);
  expect(second?.set_s).toBe(15);
  expect(steps[1]?.set_s).toBe(30);
});

test("without an area, what was done and what is elsewhere stays", () => {
  fc.assert(
    fc.property(anySteps, anyIndex, (steps, at) => {
      const left = without(steps, "back", at);
      expect(left).toEqual(steps.filter((one, index) => index <= at || one.area !== "back"));
      expect(left.slice(at + 1).some((one) => one.area === "back")).toBe(false);
    }),
  );
});
