import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, type Sleeping } from "../../src/reader/waking.ts";

const HEIGHT = 600;

/** A sleeping cell this far from the window's upper edge, in pixels. */
function cellAt(top: number, height = 100): Sleeping & { top: number } {
  const place = document.createElement("div");
  place.getBoundingClientRect = () => ({ top, bottom: top + height }) as DOMRect;
  return { place, source: "", top };
}

function order(...tops: number[]): number[] {
  return inOrder(
    tops.map((top) => cellAt(top)),
    HEIGHT,
  ).map((cell) => (cell as Sleeping & { top: number }).top);
}

test("what is in view comes first, then what is below, and what is as near above later", () => {
  expect(order(-800, 3000, 250, 900)).toEqual([250, 900, -800, 3000]);
});

test("of two in view the upper one comes first", () => {
  expect(order(400, 100)).toEqual([100, 400]);
});

test("no cell is lost or doubled, and one in view always comes before one that is not", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 12 }), (tops) => {
      const given = order(...tops);
      expect([...given].sort((a, b) => a - b)).toEqual([...tops].sort((a, b) => a - b));
      const seen = given.map((top) => top + 100 >= 0 && top < HEIGHT);
      expect(seen.lastIndexOf(true)).toBeLessThanOrEqual(
        seen.includes(false) ? Math.max(seen.indexOf(false) - 1, -1) : seen.length,
      );
    }),
  );
});
