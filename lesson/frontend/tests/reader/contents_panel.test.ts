import { expect, test } from "vitest";
import type { ReaderConfig } from "../../src/reader/config.ts";
import { contentsPanel, doneWords } from "../../src/reader/contents_panel.ts";

const config: ReaderConfig = {
  home: "/lesson",
  person: "first",
  learner: "",
  who: "/lesson/who",
  path: "01_the_sciatic_nerve.ipynb",
  title: "The sciatic nerve",
  mark: "",
  trusted: true,
  workbench: "/lab/tree/notebooks",
  contents: [
    { path: "00_start_here.ipynb", title: "Start here" },
    { path: "01_the_sciatic_nerve.ipynb", title: "The sciatic nerve" },
  ],
  setup: [],
  sleeping: {},
};
const head = document.createElement("h2");
const parts = [
  { id: "Predict", title: "Predict", head },
  { id: "Check", title: "Check", head },
];

test("what is done of a page is told in few words, and nothing where nothing is", () => {
  expect(doneWords({ done: 0, of: 8 })).toBe("");
  expect(doneWords({ done: 0, of: 0 })).toBe("");
  expect(doneWords({ done: 3, of: 8 })).toBe("3 of 8");
  expect(doneWords({ done: 8, of: 8 })).toBe("✓ done");
});

test("the panel names all pages, says which one this is, and leads to its parts", () => {
  const panel = contentsPanel(config, parts, () => {});
  const here = panel.querySelector("[aria-current='page']");
  expect(here?.textContent).toContain("The sciatic nerve");
  const [start] = panel.querySelectorAll("nav a");
  expect(start?.getAttribute("href")).toBe("/lesson/read/00_start_here");
  const links = [...panel.querySelectorAll(".reader-panel-parts a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["#Predict", "#Check"]);
});

test("ticks follow what the page hears of the learner's progress", () => {
  const panel = contentsPanel(config, parts, () => {});
  const detail = { "00_start_here.ipynb": { done: 9, of: 9 }, "unknown.ipynb": { done: 1, of: 2 } };
  document.dispatchEvent(new CustomEvent("lesson-progress", { detail }));
  const marks = [...panel.querySelectorAll(".reader-panel-done")].map((mark) => mark.textContent);
  expect(marks).toEqual(["✓ done", ""]);
});

test("the part that is read is marked among the parts", () => {
  const panel = contentsPanel(config, parts, () => {});
  document.dispatchEvent(new CustomEvent("lesson-part", { detail: 1 }));
  const marked = panel.querySelectorAll("[aria-current='location']");
  expect([...marked].map((link) => link.textContent)).toEqual(["Check"]);
});
