import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePlaces, decodeRings, linePath, smoothPath } from "../../src/diagram/path_data.ts";

const ring = (...numbers: number[]) => Float64Array.from(numbers);

test("a ring's points come as steps of a tenth of a point, each from the one before", () => {
  const [square, triangle, ...others] = decodeRings("10 20 5 0 0 -7;-3 4 1 1 -2 2");
  expect(others).toEqual([]);
  expect([...(square ?? [])].map((n) => n.toFixed(6))).toEqual(
    [1, 2, 1.5, 2, 1.5, 1.3].map((n) => n.toFixed(6)),
  );
  expect([...(triangle ?? [])].map((n) => n.toFixed(6))).toEqual(
    [-0.3, 0.4, -0.2, 0.5, -0.4, 0.7].map((n) => n.toFixed(6)),
  );
});

test("points are found again, to a tenth of a point", () => {
  const tick = fc.integer({ min: -9999, max: 9999 });
  const points = fc.array(fc.tuple(tick, tick), { minLength: 1 });
  fc.assert(
    fc.property(points, (ticks) => {
      const steps = ticks.flatMap(([x, y], at) => {
        const [lastX, lastY] = ticks[at - 1] ?? [0, 0];
        return [x - lastX, y - lastY];
      });
      const [decoded] = decodeRings(steps.join(" "));
      expect([...(decoded ?? [])].map((n) => Math.round(n * 10))).toEqual(ticks.flat());
    }),
  );
});

test("long rings gather no error from step to step", () => {
  const steps = Array.from({ length: 2000 }, (_, at) => (at % 2 ? -1 : 1)).join(" ");
  const [points] = decodeRings(steps);
  expect(points?.at(-2)).toBeCloseTo(100, 9);
  expect(points?.at(-1)).toBeCloseTo(-100, 9);
});

test("places come as steps of a hundredth", () => {
  expect([...decodePlaces("0 50 50 100")].map((n) => n.toFixed(6))).toEqual([
    "0.000000",
    "0.500000",
    "1.000000",
    "2.000000",
  ]);
});

test("a closed ring is a curve through the middle of each of its sides", () => {
  expect(smoothPath(ring(0, 0, 10, 0, 10, 10, 0, 10))).toBe(
    "M0 5Q0 0 5 0Q10 0 10 5Q10 10 5 10Q0 10 0 5Z",
  );
});

test("a line goes from point to point and stays open", () => {
  expect(linePath(ring(0, 0, 1.234, 5, -2, 0.006))).toBe("M0 0L1.23 5L-2 0.01");
});
