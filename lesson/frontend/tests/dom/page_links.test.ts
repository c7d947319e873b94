import { afterEach, expect, test } from "vitest";
import { pageLink, withoutEnding } from "../../src/dom/page_links.ts";

afterEach(() => {
  document.body.className = "";
});

test.each([
  ["06_your_routine.ipynb#play", "06_your_routine#play"],
  ["teaching/guide.ipynb?present#Check", "teaching/guide?present#Check"],
  ["07_review.ipynb", "07_review"],
  ["07_review", "07_review"],
  ["07.ipynb.md", "07.ipynb.md"],
])("%s without the ending of a notebook is %s", (path, without) => {
  expect(withoutEnding(path)).toBe(without);
});

test("a link leads to the reader's address in the reader, and to the notebook elsewhere", () => {
  expect(pageLink("07_review.ipynb#Check")).toBe("07_review.ipynb#Check");
  document.body.className = "lesson-reader";
  expect(pageLink("07_review.ipynb#Check")).toBe("07_review#Check");
});
