import { expect, test } from "vitest";
import { stepControlInPlaceOf } from "../../../src/routine/builder/step_control.ts";

/** A list of steps by their first letters; what cannot be pressed stands behind a colon, as in "b:up". */
function list(...steps: string[]): HTMLElement {
  const root = document.createElement("div");
  const rows = steps.map((step) => {
    const [technique, off] = step.split(":");
    const acts = ["up", "down", "swap", "remove"].map(
      (act) =>
        `<button data-act="${act}" data-technique="${technique}" ${act === off ? "disabled" : ""}></button>`,
    );
    return `<li data-technique="${technique}">${acts.join("")}</li>`;
  });
  root.innerHTML = `<div data-steps><ol>${rows.join("")}</ol><select data-act="add"></select></div>`;
  return root;
}

function found(before: string[], pressed: string, after: string[]): string | null {
  const lost = list(...before).querySelector<HTMLElement>(pressed);
  if (!lost) throw new Error(`${pressed} is missing`);
  const control = stepControlInPlaceOf(list(...after), lost);
  return control && `${control.dataset.act} ${control.dataset.technique}`;
}
const at = (act: string, technique: string) => `[data-act=${act}][data-technique=${technique}]`;

test("after a step was taken out the keys are with the next step, or with the last", () => {
  expect(found(["a", "b", "c"], at("remove", "b"), ["a", "c"])).toBe("remove c");
  expect(found(["a", "b", "c"], at("remove", "c"), ["a", "b"])).toBe("remove b");
});

test("what cannot be pressed in the next step leaves the keys with what can", () => {
  expect(found(["a", "b", "c"], at("remove", "b"), ["a", "c:remove"])).toBe("up c");
});

test("a step that was swapped or added has the keys", () => {
  expect(found(["a", "b", "c"], at("swap", "b"), ["a", "d", "c"])).toBe("swap d");
  expect(found(["a", "b"], "[data-act=add]", ["a", "d", "b"])).toBe("up d");
});

test("a step that was moved keeps the keys, even where it can go no further", () => {
  expect(found(["a", "b", "c"], at("up", "b"), ["b", "a", "c"])).toBe("up b");
  expect(found(["a", "b", "c"], at("up", "b"), ["b:up", "a", "c"])).toBe("down b");
});

test("a control of no step, and a step that was refused, are not looked for here", () => {
  expect(found(["a", "b"], "[data-act=add]", ["a", "b"])).toBeNull();
  expect(stepControlInPlaceOf(list("a"), document.createElement("button"))).toBeNull();
});
