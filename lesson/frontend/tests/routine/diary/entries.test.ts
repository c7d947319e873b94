import { expect, test } from "vitest";
import type { DiaryEntry, DiaryWords } from "../../../src/messages/diary.ts";
import { entryForm, type FormEntry } from "../../../src/routine/diary/entry_form.ts";
import { entryList, entryWords } from "../../../src/routine/diary/entry_list.ts";

const WORDS: DiaryWords = {
  red_flag: "A new warning sign",
  empty: "Nothing yet.",
  longest_activity: 60,
  longest_note: 500,
  most_minutes: 120,
  earliest_day: "2000-01-01",
};

function entry(more: Partial<DiaryEntry> = {}): DiaryEntry {
  const nothing = { minutes: null, worst: null, leg_before: null, leg_after: null };
  const none = { back_before: null, back_after: null, activity_score: null, outcome: null };
  const words = { id: "a1", day: "2026-11-23", session: false, activity: "", note: "" };
  return { ...nothing, ...none, ...words, red_flag: false, minded: null, ...more };
}

test("an entry says what was given, and a dash for the half that was not", () => {
  expect(entryWords(entry({ session: true, minutes: 8, leg_before: 3 }))).toBe(
    "session, 8 min · leg 3 → –",
  );
  expect(entryWords(entry({ session: true, back_before: 0, back_after: 0 }))).toBe(
    "session · back 0 → 0",
  );
  expect(entryWords(entry({ activity_score: 4, note: "slept" }))).toBe("activity 4 · slept");
});

test("the latest ten stand first", () => {
  const days = Array.from({ length: 12 }, (_, n) => entry({ day: `2026-11-${n + 10}` }));
  const list = entryList(days, [], { correct() {}, remove() {} });
  const shown = [...list.querySelectorAll("strong")].map((one) => one.textContent);
  expect(shown).toEqual(
    days
      .slice(2)
      .reverse()
      .map(({ day }) => day),
  );
});

test("what was not touched is nothing, and nothing is a nought", () => {
  let written: FormEntry | undefined;
  const { form, fill } = entryForm(WORDS, (one) => {
    written = one;
  });
  form.requestSubmit();
  expect([written?.leg_before, written?.minutes]).toEqual([null, null]);
  fill(entry({ leg_before: 0, note: " kept " }), "");
  form.requestSubmit();
  expect([written?.leg_before, written?.note, written?.id]).toEqual([0, "kept", "a1"]);
});

test("an entry that is sent twice is the same, and the next one another", () => {
  const ids: string[] = [];
  const { form, fill } = entryForm(WORDS, ({ id }) => ids.push(id));
  form.requestSubmit();
  form.requestSubmit();
  fill(null, "");
  form.requestSubmit();
  expect(ids[0]).toMatch(/^[0-9a-f-]{1,36}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test("an entry that is corrected is gone once it is no longer listed", () => {
  const { fill, isGone } = entryForm(WORDS, () => {});
  expect(isGone([])).toBe(false);
  fill(entry(), "");
  expect([isGone([entry()]), isGone([])]).toEqual([false, true]);
});
