import { expect, test } from "vitest";
import { neighbours, pageAddress, pageName } from "../../src/reader/page_names.ts";

const contents = [
  { path: "00_start_here.ipynb", title: "Start here" },
  { path: "01_the_sciatic_nerve.ipynb", title: "The sciatic nerve" },
  { path: "07_review.ipynb", title: "Review" },
  { path: "evidence_and_words.ipynb", title: "Evidence and words" },
];
const around = (path: string) => {
  const { previous, next } = neighbours({ contents, path });
  return [previous?.title, next?.title];
};

test("a page is called by its number and title, and one that is looked up by its title", () => {
  expect(contents.map(pageName)).toEqual([
    "0 Start here",
    "1 The sciatic nerve",
    "7 Review",
    "Evidence and words",
  ]);
});

test("before and after a page stand those that are read in order; what is looked up stands apart", () => {
  expect(around("00_start_here.ipynb")).toEqual([undefined, "The sciatic nerve"]);
  expect(around("01_the_sciatic_nerve.ipynb")).toEqual(["Start here", "Review"]);
  expect(around("07_review.ipynb")).toEqual(["The sciatic nerve", undefined]);
  expect(around("evidence_and_words.ipynb")).toEqual([undefined, undefined]);
  expect(around("teaching/guide_01_the_sciatic_nerve.ipynb")).toEqual([undefined, undefined]);
});

test("an address is below the reader's own and has no file's ending, whatever a page's name has in it", () => {
  expect(pageAddress({ home: "/user/anna/lesson" }, "teaching/a guide.ipynb")).toBe(
    "/user/anna/lesson/read/teaching/a%20guide",
  );
});
