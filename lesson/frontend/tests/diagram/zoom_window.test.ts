import fc from "fast-check";
import { expect, test } from "vitest";
import { clampWindow, NEAREST, windowSize, zoomed } from "../../src/diagram/zoom_window.ts";

const HOME = { x: 0, y: -10, width: 300, height: 200 };
const WHOLE = { scale: 1, x: 0, y: -10 };
const MIDDLE = { x: 0.5, y: 0.5 };

test("nearer keeps the place that one points at", () => {
  const near = zoomed(HOME, WHOLE, 2, { x: 0.25, y: 0.5 });
  expect(near).toEqual({ scale: 2, x: 37.5, y: 40 });
  // a quarter of the way across lay 75, and still does
  expect(near.x + 0.25 * windowSize(HOME, 2).width).toBe(75);
});

test("the whole drawing is the farthest, and six times nearer the nearest", () => {
  expect(zoomed(HOME, WHOLE, 0.5, MIDDLE)).toEqual(WHOLE);
  let now = WHOLE;
  for (let press = 0; press < 20; press += 1) now = zoomed(HOME, now, 1.5, MIDDLE);
  expect(now.scale).toBe(NEAREST);
  expect(zoomed(HOME, now, 0, MIDDLE)).toEqual(WHOLE);
});

test("nearer and farther by the same leads back", () => {
  const near = zoomed(HOME, WHOLE, 1.5, { x: 0.1, y: 0.9 });
  const back = zoomed(HOME, near, 1 / 1.5, { x: 0.1, y: 0.9 });
  expect(back.scale).toBeCloseTo(1);
  expect(back.x).toBeCloseTo(WHOLE.x);
  expect(back.y).toBeCloseTo(WHOLE.y);
});

test("nothing outside the drawing is ever seen", () => {
  const place = { min: -1000, max: 1000, noNaN: true };
  const anywhere = fc.record({ x: fc.double(place), y: fc.double(place) });
  fc.assert(
    fc.property(fc.double({ min: 1, max: NEAREST, noNaN: true }), anywhere, (scale, corner) => {
      const [size, seen] = [windowSize(HOME, scale), clampWindow(HOME, { scale, ...corner })];
      expect(seen.x).toBeGreaterThanOrEqual(HOME.x);
      expect(seen.y).toBeGreaterThanOrEqual(HOME.y);
      expect(seen.x + size.width).toBeLessThanOrEqual(HOME.x + HOME.width + 1e-9);
      expect(seen.y + size.height).toBeLessThanOrEqual(HOME.y + HOME.height + 1e-9);
    }),
  );
});

test("a window inside the drawing is left where it is", () => {
  expect(clampWindow(HOME, { scale: 3, x: 50, y: 20 })).toEqual({ scale: 3, x: 50, y: 20 });
});
