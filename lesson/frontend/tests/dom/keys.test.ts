import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { button, element } from "../../src/dom/element.ts";
import { arrowTarget, controlNamedAs, focusedWithin, mayTakeFocus } from "../../src/dom/keys.ts";

beforeEach(() => document.body.replaceChildren());

test("arrows go on and back, around both ends", () => {
  expect(arrowTarget("ArrowDown", 4, 5)).toBe(0);
  expect(arrowTarget("ArrowLeft", 0, 5)).toBe(4);
  expect([arrowTarget("Home", 3, 5), arrowTarget("End", 3, 5)]).toEqual([0, 4]);
});

test("no other key moves, and in an empty list none does", () => {
  expect(arrowTarget("a", 1, 5)).toBeNull();
  expect(arrowTarget("ArrowDown", -1, 0)).toBeNull();
});

test("a target is always a place of the list", () => {
  const keys = fc.constantFrom("ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "Home", "End");
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 99 }), fc.nat(), (key, count, place) => {
      const target = arrowTarget(key, place % count, count);
      return target !== null && target >= 0 && target < count;
    }),
  );
});

test("the focus is found in what has it, and nowhere else", () => {
  const [inside, outside] = [button("in", () => {}), button("out", () => {})];
  const box = element("div", {}, inside);
  document.body.append(box, outside);
  inside.focus();
  expect(focusedWithin(box)).toBe(inside);
  outside.focus();
  expect(focusedWithin(box)).toBeNull();
});

test("an answer takes the focus from what asked for it, never from where somebody went meanwhile", () => {
  const [inside, outside] = [button("in", () => {}), element("textarea")];
  const box = element("div", {}, inside);
  document.body.append(box, outside);
  expect(mayTakeFocus(box)).toBe(true);
  inside.focus();
  expect(mayTakeFocus(box)).toBe(true);
  outside.focus();
  expect(mayTakeFocus(box)).toBe(false);
});

test("a control that was drawn anew is found by its name, if it can be used", () => {
  const lost = button("Undo", () => {});
  const box = element(
    "div",
    {},
    button("Undo", () => {}, { disabled: true }),
    element("select"),
  );
  expect(controlNamedAs(box, lost)).toBeNull();
  const again = button("Undo", () => {});
  box.append(again);
  expect(controlNamedAs(box, lost)).toBe(again);
});
