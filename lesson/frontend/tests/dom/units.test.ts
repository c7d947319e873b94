import { expect, test } from "vitest";
import { element } from "../../src/dom/element.ts";
import { keepUnits } from "../../src/dom/units.ts";

test.each([
  ["become 5 % shorter", "become 5~% shorter"],
  ["(2 to 3 cm)", "(2 to 3~cm)"],
  ["at 1.5 N·m, 60 kg", "at 1.5~N·m, 60~kg"],
  ["r = −0.04", "r~=~−0.04"],
  ["5 miners of 5 mice", "5 miners of 5 mice"],
  ["a = b", "a = b"],
])("in %j a number stays with its unit", (written, shown) => {
  const root = element("p", {}, "x ", element("strong", {}, written), element("code", {}, written));
  keepUnits(root);
  expect(root.textContent).toBe(`x ${shown.replaceAll("~", "\u00a0")}${written}`);
});
