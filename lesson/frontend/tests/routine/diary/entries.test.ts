import { expect, test } from "vitest";
import { today } from "../../../src/format/time.ts";
import type { DiaryEntry, DiaryWords } from "../../../src/messages/diary.ts";
import { entryForm, type FormEntry } from "../../../src/routine/diary/entry_form.ts";
import { entryList, entryWords } from "../../../src/routine/diary/entry_list.ts";

const WORDS: DiaryWords = {
  red_flag: "A new warning sign",
  empty: "Nothing yet.",
  longest_activity: 60,
  longest_note: 500,
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
  const { form, fill } = entryForm(
    WORDS,
    (one) => {
      written = one;
    },
    () => {},
  );
  form.requestSubmit();
  expect([written?.leg_before, written?.minutes]).toEqual([null, ""]);
  fill(entry({ leg_before: 0, note: " kept " }), "");
  form.requestSubmit();
  expect([written?.leg_before, written?.note, written?.id]).toEqual([0, "kept", "a1"]);
});

test("an entry that is sent twice is the same, and the next one another", () => {
  const ids: string[] = [];
  const { form, fill } = entryForm(
    WORDS,
    ({ id }) => ids.push(id),
    () => {},
  );
  form.requestSubmit();
  form.requestSubmit();
  fill(null, "");
  form.requestSubmit();
  expect(ids[0]).toMatch(/^[0-9a-f-]{1,36}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test("an entry that is corrected is gone once it is no longer listed", () => {
  const { fill, isGone } = entryForm(
    WORDS,
    () => {},
    () => {},
  );
  expect(isGone([])).toBe(false);
  fill(entry(), "");
  expect([isGone([entry()]), isGone([])]).toEqual([false, true]);
});

test("a session that does not count is told as begun, and whatever else is stored is told too", () => {
  const begun = (outcome: string, minutes = 1.5) => entryWords(entry({ outcome, minutes }));
  expect(begun("stopped")).toBe("began, stopped after 1.5 min");
  expect(begun("finished")).toBe("began, the rest skipped after 1.5 min");
  expect(begun("travelled")).toBe("began, stopped as pain travelled after 1.5 min");
  expect([begun("stopped", 0), begun("stopped", 0.2)]).toEqual(
    Array(2).fill("began, stopped within a minute"),
  );
  expect(begun("stopped", 1)).toBe("began, stopped after 1 min");
  const stopped = { session: true, minutes: 9, worst: 7, outcome: "stopped" };
  expect(entryWords(entry(stopped))).toBe("session, 9 min, stopped · discomfort 7 at most");
  expect(entryWords(entry({ minutes: 10 }))).toBe("10 min");
  expect(entryWords(entry({ activity: "dance", red_flag: true }))).toBe(
    "dance – · a warning sign, new or worse",
  );
});

test("an entry whose day cannot be right comes first, however many are later", () => {
  const days = Array.from({ length: 12 }, (_, n) =>
    entry({ id: `${n}`, day: `2026-11-${n + 10}` }),
  );
  const slip = entry({ id: "slip", day: "0006-11-28" });
  const list = entryList([slip, ...days], ["slip"], { correct() {}, remove() {} });
  expect(list.children).toHaveLength(11);
  expect(list.firstElementChild?.textContent).toContain("0006-11-28");
  expect(list.firstElementChild?.textContent).toContain("correct its day");
  expect(list.children[1]?.textContent).not.toContain("correct its day");
});

test("minutes are those of a session: typing them ticks it, and unticking it empties them", () => {
  const { form, read } = entryForm(
    WORDS,
    () => {},
    () => {},
  );
  const minutes = form.querySelector<HTMLInputElement>("input[inputmode=decimal]");
  const session = form.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (!minutes || !session) throw new Error("a field is missing");
  minutes.value = " 4,8 ";
  minutes.dispatchEvent(new Event("input"));
  expect(read()).toMatchObject({ minutes: "4,8", session: true });
  session.checked = false;
  session.dispatchEvent(new Event("change"));
  expect(read()).toMatchObject({ minutes: "", session: false });
});

test("the field of the day says from when to when it may be", () => {
  const day = entryForm(
    WORDS,
    () => {},
    () => {},
  ).form.querySelector<HTMLInputElement>("input[type=date]");
  expect([day?.min, day?.max]).toEqual(["2000-01-01", today()]);
});

test.each(["Cancel", "Escape"])("a correction is left by %s without being saved", (how) => {
  let left = 0;
  const form = entryForm(
    WORDS,
    () => {
      throw new Error("it was saved");
    },
    () => {
      left += 1;
    },
  );
  const cancel = [...form.form.querySelectorAll("button")].find(
    (one) => one.textContent === "Cancel",
  );
  const leave = () => {
    if (how === "Cancel") cancel?.click();
    else form.heading.dispatchEvent(new KeyboardEvent("keydown", { key: how, bubbles: true }));
  };
  expect(cancel?.hidden).toBe(true); // a new entry is no correction
  if (how === "Escape") leave();
  expect(left).toBe(0);
  form.fill(entry(), "");
  expect(cancel?.hidden).toBe(false);
  leave();
  expect(left).toBe(1);
});
