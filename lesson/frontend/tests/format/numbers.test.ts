import { expect, test } from "vitest";
import { withUnit } from "../../src/format/numbers.ts";

test("a number has its unit and a true minus sign", () => {
  expect(withUnit(-3, "°")).toBe("−3°");
  expect(withUnit(12, " %")).toBe("12 %");
});
