import fc from "fast-check";
import { expect, test } from "vitest";
import { LEAST_WORDS_PX, legibleWidth, unbrokenWidth } from "../../src/diagram/legible_width.ts";

test("a drawing is as wide as its smallest words need", () => {
  expect(legibleWidth({ width: 800, smallest: 12 })).toBe((800 * LEAST_WORDS_PX) / 12);
  expect(legibleWidth({ width: 800, smallest: Number.POSITIVE_INFINITY })).toBe(0);
});

test("a drawing that the frame holds is not made wider", () => {
  expect(unbrokenWidth([{ from: 0.4, to: 0.6 }], 350, 340)).toBe(340);
});

test("a column that the frame's edge would cut is let in, or left out, whole", () => {
  const columns = [0, 0.25, 0.5, 0.75].map((from) => ({ from, to: from + 0.22 }));
  const width = unbrokenWidth(columns, 350, 640);
  expect(width).toBeCloseTo((350 - 28) / 0.47);
  expect(width * 0.5).toBeGreaterThan(350 - 16);
});

test("no word is shown smaller for it, and the drawing hardly grows", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, length]) => ({ from: from / 100, to: Math.min(1, (from + length) / 100) }));
  fc.assert(
    fc.property(fc.array(span), fc.integer({ min: 200, max: 900 }), (words, least) => {
      const width = unbrokenWidth(words, 350, least);
      expect(width).toBeGreaterThanOrEqual(least);
      expect(width).toBeLessThanOrEqual(1.5 * least);
    }),
  );
});
