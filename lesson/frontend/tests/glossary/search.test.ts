import fc from "fast-check";
import { expect, test } from "vitest";
import { fits, searchText, withoutMarks } from "../../src/glossary/search.ts";

const TERM = {
  plain: "straight-leg raise",
  medical: "Lasègue’s test",
  kind: "test",
  definition: "Lifting the straight leg.",
  page: "02",
  code: ["straight_leg_raise"],
  forms: ["SLR"],
};

test("marks and capitals make no difference", () => {
  expect(withoutMarks("Lasègue")).toBe("lasegue");
  expect(fits(searchText(TERM), "LASEGUE slr")).toBe(true);
});

test("every part has to be there, in any order", () => {
  expect(fits(searchText(TERM), "leg straight lifting")).toBe(true);
  expect(fits(searchText(TERM), "leg arm")).toBe(false);
});

test("nothing looked for finds everything", () => {
  expect(fits(searchText(TERM), "  ")).toBe(true);
});

test("a text is found by any piece of itself", () => {
  const text = withoutMarks("The sciatic nerve, nervus ischiadicus");
  fc.assert(
    fc.property(fc.nat(30), fc.nat(10), (from, length) =>
      fits(text, text.slice(from, from + length)),
    ),
  );
});
