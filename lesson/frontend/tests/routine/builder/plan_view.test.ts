import { expect, test } from "vitest";
import { doseWords } from "../../../src/routine/builder/plan_view.ts";

const dose = (side: "left" | "right" | "both", sets = 1, set_s = 30) => ({ side, sets, set_s });

test("the time of a step is said once where both sides have the same", () => {
  expect(doseWords({ doses: [dose("left", 2), dose("right", 2)] })).toBe("2 × 30 s each side");
  expect(doseWords({ doses: [dose("both")] })).toBe("30 s");
});

test("where there is one side alone it is named", () => {
  expect(doseWords({ doses: [dose("left")] })).toBe("30 s, left side only");
});

test("where a file gives the sides different times each is named", () => {
  const doses = [dose("left"), dose("right", 2, 60)];
  expect(doseWords({ doses })).toBe("left 30 s, right 2 × 1 min");
});
