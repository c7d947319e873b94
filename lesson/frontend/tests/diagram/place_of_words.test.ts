import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestPlace, placeOfWords, wordsSeen } from "../../src/diagram/place_of_words.ts";

const ROOM = { frame: 350, beyond: 226 };
const BODY = { from: 100, to: 470 };
const atRight = [400, 410, 390].map((from) => ({ from, to: from + 60 }));
const atLeft = [20, 30, 40].map((from) => ({ from, to: from + 60 }));

test("a frame is moved no farther than the words need", () => {
  expect(placeOfWords(atRight, BODY, ROOM)).toBe(470 + 28 - 350);
});

test("of two sides with as many words the drawing begins with the first", () => {
  expect(placeOfWords([...atRight, ...atLeft], BODY, ROOM)).toBe(0);
});

test("words that are far from what they are about are still what is read", () => {
  expect(placeOfWords(atRight, { from: 0, to: 130 }, ROOM)).toBe(470 + 28 - 350);
});

test("no other place shows more words", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 76 }))
    .map(([from, width]) => ({ from, to: from + width }));
  fc.assert(
    fc.property(
      fc.array(span, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 226 }),
      (words, other) => {
        const best = placeOfWords(words, { from: 0, to: 576 }, ROOM);
        const seen = wordsSeen(words, other, ROOM);
        expect(wordsSeen(words, best, ROOM)).toBeGreaterThanOrEqual(seen);
      },
    ),
  );
});

test("what is pointed out is brought into the frame by the shortest way, and stays if it is there", () => {
  expect(nearestPlace({ from: 400, to: 500 }, 0, ROOM)).toBe(500 + 28 - 350);
  expect(nearestPlace({ from: 400, to: 500 }, 200, ROOM)).toBe(200);
  expect(nearestPlace({ from: 90, to: 200 }, 200, ROOM)).toBe(90 - 28);
  expect(nearestPlace({ from: 480, to: 576 }, 0, ROOM)).toBe(226);
});
