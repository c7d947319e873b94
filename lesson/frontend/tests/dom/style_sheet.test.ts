import { beforeEach, expect, test } from "vitest";
import { useStyleSheet } from "../../src/dom/style_sheet.ts";

beforeEach(() => document.head.replaceChildren());

const sheets = () => [...document.head.querySelectorAll("style")].map((one) => one.textContent);

test("a sheet stands on the page once, as whoever came last has it", () => {
  useStyleSheet("p { color: red; }", "ours");
  useStyleSheet("p { color: red; }", "ours");
  useStyleSheet("b { color: blue; }", "another");
  expect(sheets()).toEqual(["p { color: red; }", "b { color: blue; }"]);
  useStyleSheet("p { color: green; }", "ours");
  expect(sheets()).toEqual(["p { color: green; }", "b { color: blue; }"]);
});
