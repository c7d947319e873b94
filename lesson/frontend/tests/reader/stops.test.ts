import fc from "fast-check";
import { expect, test } from "vitest";
import { nextTop, type Place, stopsOf } from "../../src/reader/stops.ts";

const VIEW = 800;
const head = (top: number): Place => ({ top, bottom: top + 40, head: true });
const picture = (top: number, height: number): Place => ({
  top,
  bottom: top + height,
  head: false,
});

test("a picture that is seen whole under its heading is no stop of its own; one that is cut is", () => {
  expect(stopsOf([head(0), picture(100, 600)], VIEW)).toEqual([0]);
  expect(stopsOf([head(0), picture(300, 600)], VIEW)).toEqual([0, 300]);
});

test("text longer than a view is gone through, not passed over", () => {
  expect(nextTop(0, [0, 2_000], VIEW, true)).toBe(680);
  expect(nextTop(2_000, [0, 2_000], VIEW, false)).toBe(1_320);
});

const places = fc.array(
  fc.record({
    top: fc.integer({ min: 0, max: 20_000 }),
    height: fc.integer({ min: 10, max: VIEW }),
    isHead: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

test("going on from view to view shows every picture whole, however they lie", () => {
  fc.assert(
    fc.property(places, (given) => {
      const all = given.map(({ top, height, isHead }) =>
        isHead ? head(top) : picture(top, height),
      );
      const stops = stopsOf(all, VIEW);
      for (const { top, bottom } of all)
        expect(
          stops.some((stop) => stop <= top && bottom - stop <= VIEW),
          JSON.stringify({ top, bottom, stops }),
        ).toBe(true);
    }),
  );
});

test("going on always moves on, and never past what lies before the next stop", () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 20_000 }), (given, top) => {
      const stops = stopsOf(
        given.map((one) => head(one.top)),
        VIEW,
      );
      const on = nextTop(top, stops, VIEW, true);
      expect(on).toBeGreaterThan(top);
      expect(on).toBeLessThanOrEqual(top + VIEW);
      const back = nextTop(top + 1, stops, VIEW, false);
      expect(back).toBeLessThanOrEqual(top + 1);
      expect(back).toBeGreaterThanOrEqual(Math.min(0, top + 1 - VIEW));
    }),
  );
});
