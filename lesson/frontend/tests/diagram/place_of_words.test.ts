import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestPlace, placeOfWords, wordsSeen } from "../../src/diagram/place_of_words.ts";

const ROOM = { frame: 350, beyond: 226 };
const BODY = { left: 100, right: 470 };
const atRight = [400, 410, 390].map((left) => ({ left, right: left + 60 }));
const atLeft = [20, 30, 40].map((left) => ({ left, right: left + 60 }));

test("a frame is moved no farther than the words need", () => {
  expect(placeOfWords(atRight, BODY, ROOM)).toBe(470 + 28 - 350);
});

test("of two sides with as many words the drawing begins with the first", () => {
  expect(placeOfWords([...atRight, ...atLeft], BODY, ROOM)).toBe(0);
});

test("words without what they are about are not enough: the drawing is seen whole", () => {
  expect(placeOfWords(atRight, { left: 0, right: 130 }, ROOM)).toBeNull();
});

test("where few of the words are seen anywhere the drawing is seen whole", () => {
  const long = [0, 0, 0].map((left) => ({ left, right: 576 }));
  expect(placeOfWords([...long, ...atRight.slice(0, 1)], BODY, ROOM)).toBeNull();
});

test("no other place shows more words", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 76 }))
    .map(([left, width]) => ({ left, right: left + width }));
  fc.assert(
    fc.property(
      fc.array(span, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 226 }),
      (words, other) => {
        const best = placeOfWords(words, { left: 0, right: 576 }, ROOM);
        const seen = wordsSeen(words, other, ROOM);
        if (best === null) expect(seen).toBeLessThan(0.4 * words.length);
        else expect(wordsSeen(words, best, ROOM)).toBeGreaterThanOrEqual(seen);
      },
    ),
  );
});

test("what is pointed out is brought into the frame by the shortest way, and stays if it is there", () => {
  expect(nearestPlace({ left: 400, right: 500 }, 0, ROOM)).toBe(500 + 28 - 350);
  expect(nearestPlace({ left: 400, right: 500 }, 200, ROOM)).toBe(200);
  expect(nearestPlace({ left: 90, right: 200 }, 200, ROOM)).toBe(90 - 28);
  expect(nearestPlace({ left: 480, right: 576 }, 0, ROOM)).toBe(226);
});
