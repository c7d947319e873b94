import { afterEach, expect, test, vi } from "vitest";
import { labCall, presetBar, setUpWords } from "../../src/diagram/presets.ts";

const dial = (key: string, start: number) => ({
  key,
  label: key,
  low: -10,
  high: 10,
  start,
  step: 1,
  unit: "%",
  words: [],
});
const LAB = {
  name: "pelvis_lab",
  title: "The pelvis lab",
  dials: [dial("psoas", 0), dial("side", 1)],
  presets: { "As one stands": {}, "Tight psoas": { psoas: 5 } },
};

afterEach(() => {
  document.body.className = "";
});

test("only sliders that have moved are written", () => {
  const start = { psoas: 0, side: 1 };
  expect(labCall("pelvis_lab", start, start)).toBe('lesson.lab("pelvis_lab")');
  expect(labCall("pelvis_lab", { psoas: -2.5, side: 0 }, start)).toBe(
    'lesson.lab("pelvis_lab", psoas=-2.5, side=0)',
  );
});

test("a button sets its own sliders, and all others as they were at first", () => {
  const setValues = vi.fn();
  const { bar } = presetBar(LAB, setValues, () => ({}));
  for (const one of [...bar.querySelectorAll("button")].slice(0, 2)) one.click();
  expect(setValues.mock.calls).toEqual([[{ psoas: 0, side: 1 }], [{ psoas: 5, side: 1 }]]);
});

test("the line of code is shown once it is asked for, and follows the sliders", async () => {
  const values = { psoas: 5, side: 1 };
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const { bar, update } = presetBar(
    LAB,
    () => {},
    () => values,
  );
  const [copy, line] = [[...bar.querySelectorAll("button")].at(-1), bar.querySelector("input")];
  if (!copy || !line) throw new Error("no line");
  expect(line.hidden).toBe(true);
  copy.click();
  await vi.waitFor(() => expect(copy.textContent).toBe("Copied"));
  expect(writeText).toHaveBeenCalledWith('lesson.lab("pelvis_lab", psoas=5)');
  values.side = 0;
  update();
  expect([line.hidden, line.value]).toEqual([false, 'lesson.lab("pelvis_lab", psoas=5, side=0)']);
  expect(copy.textContent).toBe("Copy this set-up");
});

test("where the browser keeps the clipboard to itself, it says how to copy by key", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  const { bar } = presetBar(
    LAB,
    () => {},
    () => ({}),
  );
  const copy = [...bar.querySelectorAll("button")].at(-1);
  copy?.click();
  await vi.waitFor(() => expect(copy?.textContent).toBe("Press Ctrl+C to copy"));
});

test.each([
  [{ psoas: 0, side: 1 }, "The pelvis lab, as it begins"],
  [{ psoas: 5, side: 1 }, "The pelvis lab, psoas: 5%"],
  [{ psoas: -2.5, side: 0 }, "The pelvis lab, psoas: −2.5%; side: 0%"],
])("in words a set-up says what was moved: %j", (values, words) => {
  expect(setUpWords(LAB, values)).toBe(words);
});

test("in the reader a set-up is copied in words, and no code is seen", () => {
  document.body.className = "lesson-reader";
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const { bar } = presetBar(
    LAB,
    () => {},
    () => ({ psoas: 5, side: 1 }),
  );
  [...bar.querySelectorAll("button")].at(-1)?.click();
  expect(writeText).toHaveBeenCalledWith("The pelvis lab, psoas: 5%");
  const line = bar.querySelector("input");
  expect([line?.value, line?.getAttribute("aria-label")]).toEqual([
    "The pelvis lab, psoas: 5%",
    "This set-up in words",
  ]);
});
