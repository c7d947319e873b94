import { beforeEach, expect, test } from "vitest";
import { useStyle } from "../../src/dom/style.ts";

beforeEach(() => document.head.replaceChildren());

const sheets = () => [...document.head.querySelectorAll("style")].map((one) => one.textContent);

test("a sheet stands on the page once, as whoever came last has it", () => {
  useStyle("ours", "p { color: red; }");
  useStyle("ours", "p { color: red; }");
  useStyle("another", "b { color: blue; }");
  expect(sheets()).toEqual(["p { color: red; }", "b { color: blue; }"]);
  useStyle("ours", "p { color: green; }");
  expect(sheets()).toEqual(["p { color: green; }", "b { color: blue; }"]);
});
