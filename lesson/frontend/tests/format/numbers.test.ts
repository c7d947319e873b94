import { expect, test } from "vitest";
import { rounded, withUnit } from "../../src/format/numbers.ts";

test("a number has its unit and a true minus sign", () => {
  expect(withUnit(-3, "°")).toBe("−3°");
  expect(withUnit(12, " %")).toBe("12 %");
});

test("a number is rounded without zeros at the end", () => {
  expect(rounded(1.23456)).toBe(1.23);
  expect(rounded(-0.5, 0)).toBe(-0);
  expect(String(rounded(2.0001))).toBe("2");
});
