import { expect, test, vi } from "vitest";
import { element } from "../../../src/dom/element.ts";
import {
  labelledField,
  options,
  plainButton,
  routineButton,
  tickBox,
} from "../../../src/routine/shared/controls.ts";

test("a button does what it says, and looks as the room's buttons do unless told otherwise", () => {
  const act = vi.fn();
  routineButton("Save", act).click();
  expect(act).toHaveBeenCalledOnce();
  expect(routineButton("Save", act).className).toBe("rt-button");
  expect(routineButton("Stop", act, { class: "rt-button rt-stop" }).className).toBe(
    "rt-button rt-stop",
  );
  expect(plainButton("Back", act).className).toBe("rt-button rt-plain");
});

test("a field's label belongs to its control, and two fields of one name do not share it", () => {
  const [one, other] = [element("input"), element("input")];
  document.body.append(labelledField("Day", one), labelledField("Day", other));
  expect(one.labels?.[0]?.textContent).toBe("Day");
  expect(one.id).not.toBe(other.id);
});

test("a tick box is ticked by its words", () => {
  const { input, label } = tickBox("hands", { value: "hands" });
  document.body.append(label);
  label.click();
  expect(input.checked).toBe(true);
  expect(label.textContent).toBe("hands");
});

test("a list's options have their values and their words", () => {
  const list = element(
    "select",
    {},
    ...options([
      ["left", "left only"],
      [3, "three"],
    ]),
  );
  list.value = "3";
  expect(list.selectedOptions[0]?.textContent).toBe("three");
});
