import fc from "fast-check";
import { expect, test } from "vitest";
import { nextTop, type Piece, stopsOf } from "../../src/reader/stops.ts";

const VIEW = 800;
const END = 100_000;

function piece(kind: Piece["kind"], top: number, height: number, stays = 0): Piece {
  return { kind, top, bottom: top + height, stays };
}
/** Lines one under the other. */
function text(top: number, count: number): Piece[] {
  return Array.from({ length: count }, (_, at) => piece("line", top + at * 40, 30));
}

test("a picture beside its heading is one stop with it; one under it that is cut is the next", () => {
  const under = piece("part", 1_000, 60);
  expect(stopsOf([...text(0, 20), under, piece("figure", 1_000, 790)], VIEW, END)).toEqual([
    0, 1_000,
  ]);
  expect(stopsOf([...text(0, 20), under, piece("figure", 1_300, 790)], VIEW, END)).toEqual([
    0, 1_000, 1_300,
  ]);
});

test("words beside a picture are gone through while it stands still", () => {
  const beside = [piece("part", 0, 60), ...text(100, 30), piece("figure", 0, 790, 510)];
  const stops = stopsOf(beside, VIEW, END);
  expect(stops).toHaveLength(2);
  expect(stops[1]).toBeLessThanOrEqual(510);
});

test("no move is small, not even to a heading that is seen already", () => {
  const near = [...text(0, 10), piece("part", 500, 60), piece("part", 600, 60), ...text(700, 30)];
  const stops = stopsOf(near, VIEW, END);
  expect(stops.filter((stop) => stop === 500 || stop === 600)).toHaveLength(1);
});

test("a heading that could not be seen otherwise is gone to, however near it is", () => {
  const page = [piece("figure", 0, 790), piece("part", 700, 150), piece("figure", 700, 790)];
  expect(stopsOf(page, VIEW, END)).toEqual([0, 700]);
  const near = [piece("figure", 0, 790), piece("part", 150, 700), piece("figure", 150, 790)];
  expect(stopsOf(near, VIEW, END)).toEqual([0, 150]);
});

test("a question is seen whole, unless that takes a move that shows hardly more", () => {
  const options = (top: number) => [0, 1, 2, 3, 4].map((at) => piece("block", top + at * 100, 80));
  const question = (top: number) => [piece("question", top, 500), ...options(top)];
  expect(stopsOf([piece("part", 0, 60), ...question(400)], VIEW, END)).toEqual([0, 400]);
  const halves = [piece("part", 0, 60), ...question(310), piece("part", 820, 60)];
  expect(stopsOf(halves, VIEW, END)).not.toContain(320);
});

test("what is empty is passed at once", () => {
  expect(stopsOf([...text(0, 19), piece("part", 900, 60)], VIEW, END)).toEqual([0, 900]);
});

const pieces = fc.array(
  fc.record({
    kind: fc.constantFrom<Piece["kind"]>("part", "figure", "question", "block", "line"),
    gap: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 10, max: VIEW }),
    stays: fc.integer({ min: 0, max: 50 }),
  }),
  { minLength: 1, maxLength: 40 },
);

test("going on from stop to stop shows all whole, cuts no line, and back are the same stops", () => {
  fc.assert(
    fc.property(pieces, (given) => {
      let below = 0;
      const all = given.map(({ kind, gap, height, stays }) => {
        const one = piece(kind, below + gap, height, stays);
        below = one.bottom + stays;
        return one;
      });
      const stops = stopsOf(all, VIEW, END);
      for (const one of all.filter(({ kind }) => kind !== "question")) {
        const isWhole = stops.some(
          (stop) => stop <= one.top + one.stays + 2 && one.bottom - stop <= VIEW + 2,
        );
        expect(isWhole, JSON.stringify({ one, stops })).toBe(true);
      }
      for (const { top, bottom, stays } of all.filter(({ kind }) => kind === "line"))
        expect(stops.filter((at) => at > top + stays + 2 && at < bottom + stays - 2)).toEqual([]);
      const on = stops.map((stop) => nextTop(stop, stops, true));
      expect(on).toEqual([...stops.slice(1), stops.at(-1)]);
      expect(stops.slice(1).map((stop) => nextTop(stop, stops, false))).toEqual(stops.slice(0, -1));
    }),
  );
});

test("no view stands beyond the end of the page", () => {
  const page = [...text(0, 30), piece("part", 1_200, 60)];
  expect(Math.max(...stopsOf(page, VIEW, 500))).toBeLessThanOrEqual(500);
  expect(Math.max(...stopsOf(page, VIEW, END))).toBe(1_200);
});
