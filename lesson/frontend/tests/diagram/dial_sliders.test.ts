import { expect, test, vi } from "vitest";
import { dialSliders, valueWords } from "../../src/diagram/dial_sliders.ts";

const KNEE = {
  key: "knee",
  label: "Knee bent",
  low: 0,
  high: 90,
  start: 0,
  step: 5,
  unit: "°",
  words: [],
};
const SIDE = {
  key: "side",
  label: "Side",
  low: -1,
  high: 1,
  start: 0,
  step: 1,
  unit: "",
  words: ["left", "both", "right"],
};

test.each([
  [-3, "°", "−3°"],
  [0, " %", "0 %"],
  [0.5, " N·m/°", "0.5 N·m/°"],
])("%f with %j is read %j", (value, unit, read) => {
  expect(valueWords(value, { unit, words: [], low: -10 })).toBe(read);
});

test("words are read in place of numbers, from the lowest upwards", () => {
  expect([-1, 0, 1].map((value) => valueWords(value, SIDE))).toEqual(["left", "both", "right"]);
});

test("each change is told with the values of all sliders", () => {
  const onTurn = vi.fn();
  const sliders = dialSliders([KNEE, SIDE], onTurn);
  sliders.setValues({ knee: 10, side: 1 });
  const [knee, side] = sliders.controls.map((control) => control.querySelector("input"));
  expect(side?.getAttribute("aria-valuetext")).toBe("right");
  expect(onTurn).not.toHaveBeenCalled();
  if (!knee) throw new Error("no slider");
  knee.value = "45";
  knee.dispatchEvent(new Event("input"));
  expect(onTurn.mock.calls).toEqual([[{ knee: 45, side: 1 }]]);
  expect(sliders.controls[0]?.querySelector("output")?.textContent).toBe("45°");
});
