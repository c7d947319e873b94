import * as fc from "fast-check";
import { expect, test } from "vitest";
import { breathAt, breathRing } from "../../../src/routine/player/breathing.ts";

const BREATH = { in_s: 4, out_s: 6 };

test("four seconds in and six out, again and again", () => {
  expect(breathAt(0, BREATH)).toEqual({ word: "Breathe in", width: 0 });
  expect(breathAt(2, BREATH)).toEqual({ word: "Breathe in", width: 0.5 });
  expect(breathAt(4, BREATH)).toEqual({ word: "Breathe out", width: 1 });
  expect(breathAt(7, BREATH)).toEqual({ word: "Breathe out", width: 0.5 });
  expect(breathAt(12, BREATH)).toEqual(breathAt(2, BREATH));
});

test("the ring never jumps: in a moment its width changes little", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 600, noNaN: true }), (now) => {
      const [before, after] = [breathAt(now, BREATH), breathAt(now + 0.01, BREATH)];
      expect(Math.abs(after.width - before.width)).toBeLessThan(0.01);
      expect(before.width).toBeGreaterThanOrEqual(0);
      expect(before.width).toBeLessThanOrEqual(1);
    }),
  );
});

test("it is hidden while nothing is worked on", () => {
  const ring = breathRing(BREATH);
  ring.show(null);
  expect(ring.box.classList.contains("rt-hidden")).toBe(true);
  ring.show(1);
  expect(ring.box.classList.contains("rt-hidden")).toBe(false);
  expect(ring.box.textContent).toBe("Breathe in");
});
