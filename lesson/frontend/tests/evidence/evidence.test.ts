import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsWords } from "../../src/evidence/claim_table.ts";
import { placeBeside } from "../../src/evidence/popover.ts";

const VIEW = { width: 1000, height: 600 };
const CARD = { width: 400, height: 200 };

test("a card opens below its chip", () => {
  expect(placeBeside({ left: 50, top: 80, bottom: 100 }, CARD, VIEW)).toEqual({
    left: 50,
    top: 108,
  });
});

test("where there is no room below it opens above", () => {
  expect(placeBeside({ left: 50, top: 500, bottom: 520 }, CARD, VIEW).top).toBe(292);
});

test("a card that fits the window is never cut off, wherever the chip is", () => {
  const place = fc.integer({ min: -500, max: 1500 });
  fc.assert(
    fc.property(place, place, (left, top) => {
      const at = placeBeside({ left, top, bottom: top + 20 }, CARD, VIEW);
      return (
        at.left >= 12 &&
        at.top >= 12 &&
        at.left + CARD.width <= VIEW.width - 12 &&
        at.top + CARD.height <= VIEW.height - 12
      );
    }),
  );
});

test("a claim is found by all its words in any order, large or small", () => {
  expect(holdsWords("Massage of the Piriformis", "piriformis massage")).toBe(true);
  expect(holdsWords("Massage of the Piriformis", "massage rest")).toBe(false);
  expect(holdsWords("anything", "")).toBe(true);
});
