import { beforeEach, expect, test } from "vitest";
import { keepSetting, readSetting } from "../../src/dom/settings.ts";
import type { ReaderConfig } from "../../src/reader/config.ts";
import { coverPage } from "../../src/reader/somebody_else.ts";
import { offerAnother, whoLink, whoRow } from "../../src/reader/who.ts";

const alone: ReaderConfig = {
  home: "/lesson",
  person: "first",
  learner: "",
  who: "/lesson/who",
  path: "07_review.ipynb",
  title: "Review",
  mark: "",
  trusted: true,
  workbench: null,
  contents: [],
  setup: [],
  sleeping: {},
};
const offers = () => [...document.querySelectorAll<HTMLAnchorElement>(".reader-who-offer a")];

beforeEach(() => {
  localStorage.clear();
  delete document.body.dataset.person;
  document.body.innerHTML =
    '<header class="reader-bar">Ben</header><main class="reader-page"><div class="page-output" data-call="my_record">1 answer</div></main>';
});

test("who learns alone sees no name, and one quiet way for another to come", () => {
  expect(whoLink(alone)).toBeNull();
  expect(whoRow(alone)).toBeNull();
  offerAnother(alone);
  expect(offers().map((link) => link.getAttribute("href"))).toEqual([
    "/lesson/who?next=%2Flesson%2Fread%2F07_review",
  ]);
});

test("where several have names the bar shows one, as text, and nothing more is offered", () => {
  const several = { ...alone, learner: "<b>Ben</b>" };
  const link = whoLink(several);
  expect(link?.textContent).toBe("<b>Ben</b>");
  expect(link?.querySelector("b")).toBeNull();
  expect(link?.getAttribute("aria-label")).toContain("is learning. Someone else?");
  offerAnother(several);
  expect(offers()).toEqual([]);
});

test("where nobody can know who is there nothing is offered", () => {
  offerAnother({ ...alone, who: null });
  expect(offers()).toEqual([]);
});

test("how pages look is kept for each, and the first one's is found where it always was", () => {
  localStorage.setItem("lesson-theme", "dark");
  document.body.dataset.person = "first";
  expect(readSetting("lesson-theme")).toBe("dark");
  document.body.dataset.person = "0123";
  expect(readSetting("lesson-theme")).toBeNull();
  keepSetting("lesson-theme", "light");
  document.body.dataset.person = "first";
  expect(readSetting("lesson-theme")).toBe("dark");
});

test("a page that was somebody else's shows nothing of theirs", () => {
  coverPage();
  expect(document.body.textContent).not.toContain("Ben");
  expect(document.body.textContent).not.toContain("1 answer");
  expect(document.activeElement?.textContent).toBe("Open this page again");
});
