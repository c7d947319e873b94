import fc from "fast-check";
import { expect, test } from "vitest";
import { currentPart, headingWords, partsOf, shares } from "../../src/reader/parts.ts";

test("a page's parts are its headings of the second rank, without the links to them", () => {
  document.body.innerHTML = `<div class="page-prose"><h1 id="Page">Page</h1>
    <h2 id="One">One<a class="anchor-link" href="#One">¶</a></h2></div>
    <div class="page-output"><h2 id="Card">A heading of a card</h2></div>
    <div class="page-prose"><h2 id="Two">Two</h2></div>`;
  expect(partsOf(document).map(({ id, title }) => [id, title])).toEqual([
    ["One", "One"],
    ["Two", "Two"],
  ]);
  const head = document.querySelector<HTMLElement>("#One");
  expect(head && headingWords(head)).toBe("One");
});

const pages = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 9_000 }), { minLength: 1, maxLength: 14 }))
  .map(([starts]) => starts.sort((one, other) => one - other));

test("of a page that is read to some place, parts before it are read whole, those after it not", () => {
  fc.assert(
    fc.property(pages, fc.double({ min: 0, max: 1, noNaN: true }), (starts, share) => {
      const end = 10_000;
      const read = share * end;
      const parts = shares(read, starts, end);
      expect(parts).toHaveLength(starts.length);
      for (const [at, part] of parts.entries()) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
        if (at > 0 && part > 0) expect(parts[at - 1]).toBe(1);
      }
    }),
  );
});

test("at the end of a page all of it is read, at its beginning nothing", () => {
  fc.assert(
    fc.property(pages, (starts) => {
      expect(shares(10_000, starts, 10_000).every((share) => share === 1)).toBe(true);
      expect(shares(0, starts, 10_000).every((share) => share === 0)).toBe(true);
    }),
  );
});

test("the part that is read is the last one begun, and the first before any", () => {
  expect(currentPart(0, [100, 200])).toBe(0);
  expect(currentPart(200, [100, 200])).toBe(1);
  expect(currentPart(199, [100, 200])).toBe(0);
});
