import { beforeEach, expect, test } from "vitest";
import { diaryLine } from "../../src/dashboard/diary_line.ts";
import type { DiaryWords } from "../../src/messages/diary.ts";
import { onlyDrafts, takeDrafts } from "../../src/reader/drafts.ts";
import { noteTyping } from "../../src/reader/in_hand.ts";
import { planForm } from "../../src/routine/activity/plan_form.ts";
import { entryForm } from "../../src/routine/diary/entry_form.ts";

const DIARY = { longest_note: 500, longest_activity: 60 } as DiaryWords;
const ACTIVITY = { intro: "", units: ["min", "steps"], days: 3, longest: 60, step: [5, 30, 10] };
const nothing = () => {};

/** Each form of the lesson outside of questions. */
const FORMS: [string, () => HTMLElement][] = [
  ["the diary's form", () => entryForm(DIARY, nothing, nothing).form],
  ["the plan's form", () => planForm(ACTIVITY as never, nothing, nothing).form],
  ["the day's line", () => diaryLine(nothing).row],
];

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
let part: HTMLElement;
const controls = () => [...part.querySelectorAll<Control>("input, select, textarea")];
const values = () => controls().map((one) => ("checked" in one && one.checked) || one.value);

beforeEach(() => {
  document.body.innerHTML = `<main><div class="page-output"></div></main>`;
  noteTyping(document.querySelector("main") as HTMLElement);
  part = document.querySelector(".page-output") as HTMLElement;
});

function fillIn(one: Control): void {
  if (one instanceof HTMLSelectElement) one.selectedIndex = one.options.length - 1;
  else if (one.type === "checkbox") (one as HTMLInputElement).checked = true;
  else if (one.type === "date") one.value = "2026-11-03";
  else if (["number", "range"].includes(one.type)) one.value = "20";
  else one.value = "After the walk ";
  one.dispatchEvent(new Event("input", { bubbles: true }));
}

test.each(FORMS)("%s: all that was typed and not sent is put back", (_, make) => {
  part.replaceChildren(make());
  const empty = values();
  controls().forEach(fillIn);
  const typed = values();
  expect(typed.every((value, at) => value !== empty[at])).toBe(true);
  expect(onlyDrafts(part)).toBe(true);
  const giveBack = takeDrafts(part);
  part.replaceChildren(make());
  expect(values()).toEqual(empty);
  giveBack();
  expect(values()).toEqual(typed);
  expect(onlyDrafts(part)).toBe(true); // and held, should the connection be lost again
});

test("a correction is put back as one, of the same entry", () => {
  const first = entryForm(DIARY, nothing, nothing);
  part.replaceChildren(first.form);
  first.fill({ id: "a1", day: "2026-11-03", note: "slept", session: false } as never, "");
  controls()
    .at(-1)
    ?.dispatchEvent(new Event("input", { bubbles: true }));
  const giveBack = takeDrafts(part);
  const second = entryForm(DIARY, nothing, nothing);
  part.replaceChildren(second.form);
  giveBack();
  expect(second.read()).toMatchObject({ id: "a1", day: "2026-11-03", note: "slept" });
  expect(second.heading.textContent).toBe("Correct the entry of 2026-11-03");
  expect(second.isGone([])).toBe(true);
});

test("the topic that was chosen is chosen again, and what was put back waits for its card", () => {
  const topics = `<div class="widget-dropdown"><select><option>a<option>b</select></div>`;
  const draw = () => {
    part.innerHTML = topics;
    const line = diaryLine(nothing).row;
    part.append(line);
    return part.querySelector(".widget-dropdown select") as HTMLSelectElement;
  };
  draw().selectedIndex = 1;
  const score = () => part.querySelector("form select") as HTMLSelectElement;
  fillIn(score());
  const giveBack = takeDrafts(part);
  const fresh = draw();
  const asked: number[] = [];
  fresh.addEventListener("change", () => asked.push(fresh.selectedIndex));
  giveBack();
  expect([asked, score().value]).toEqual([[1], ""]);
  part.dispatchEvent(new CustomEvent("lesson-done", { detail: "picture" }));
  expect(score().value).toBe("");
  part.dispatchEvent(new CustomEvent("lesson-done", { detail: "init" }));
  expect(score().value).toBe("10");
});
