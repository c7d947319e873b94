/** The diary's form: without values until they are given. */
import { handOnDraft } from "../../dom/draft.ts";
import { element } from "../../dom/element.ts";
import { consume, isShortcut } from "../../dom/keys.ts";
import { today } from "../../format/time.ts";
import type { DiaryEntry, DiaryWords } from "../../messages/diary.ts";
import { labelledField, options, plainButton, tickBox } from "../shared/controls.ts";

const NEW = "Write in the diary";

export const SCORES = [
  ["leg_before", "Leg pain before"],
  ["leg_after", "Leg pain after"],
  ["back_before", "Back pain before"],
  ["back_after", "Back pain after"],
] as const;

/** What is read from the form, minutes as they were typed: the kernel reads them, or says why it cannot. */
export interface FormEntry extends Omit<DiaryEntry, "worst" | "outcome" | "minded" | "minutes"> {
  minutes: string;
}

export interface EntryForm {
  readonly form: HTMLFormElement;
  readonly heading: HTMLHeadingElement;
  read(): FormEntry;
  /** Show an entry to correct, or begin a new one; `activity` is what was written of last. */
  fill(entry: DiaryEntry | null, activity: string): void;
  /** Whether the entry that is being corrected is no longer among `entries`. */
  isGone(entries: DiaryEntry[]): boolean;
}

/** `leave` is called once what was being corrected is left as it is. */
export function entryForm(
  words: DiaryWords,
  write: (entry: FormEntry) => void,
  leave: () => void,
): EntryForm {
  const day = element("input", { type: "date", required: true, min: words.earliest_day });
  // no number field: in some browsers it drops a comma, and 4,8 becomes 48
  const minutes = element("input", { type: "text", inputmode: "decimal", autocomplete: "off" });
  const session = tickBox("I did a session");
  const scores = SCORES.map(([name, label]) => ({ name, label, list: scoreList() }));
  const activity = element("input", {
    type: "text",
    maxlength: words.longest_activity,
    autocomplete: "off",
  });
  const activityScore = scoreList();
  const note = element("textarea", { rows: 2, maxlength: words.longest_note });
  const flag = tickBox(words.red_flag);
  const heading = element("h3", { class: "rt-heading", tabindex: "-1" }, NEW);
  const cancel = plainButton("Cancel", () => leave(), { hidden: true });
  const fields = (...children: HTMLElement[]) =>
    element("div", { class: "rt-fields" }, ...children);
  const form = element(
    "form",
    { class: "rt-stage rt-form", novalidate: true },
    heading,
    fields(labelledField("Day", day), labelledField("Minutes, if you did a session", minutes)),
    session.label,
    element(
      "fieldset",
      {},
      element(
        "legend",
        {},
        "0 is none, 10 the worst you can think of; leave open what you did not notice",
      ),
      fields(...scores.map(({ label, list }) => labelledField(label, list))),
    ),
    fields(
      labelledField("Something you want to do again, in your words", activity),
      labelledField("How well it goes, 10 as ever", activityScore),
    ),
    labelledField("Note", note),
    flag.label,
    element(
      "div",
      { class: "rt-actions" },
      element("button", { type: "submit", class: "rt-button" }, "Save"),
      cancel,
    ),
  );
  let id = newId();
  let corrected = ""; // the day of the entry that is corrected, "" for a new one
  const bound = (): void => {
    day.max = today();
  };
  day.addEventListener("focus", bound); // the page may be open since yesterday
  // minutes are those of a session: neither is said without the other being seen
  minutes.addEventListener("input", () => {
    if (minutes.value) session.input.checked = true;
  });
  session.input.addEventListener("change", () => {
    if (!session.input.checked) minutes.value = "";
  });

  const score = (name: (typeof SCORES)[number][0]): number | null => {
    const found = scores.find((one) => one.name === name);
    return found ? numberOf(found.list) : null;
  };
  const read = (): FormEntry => ({
    id,
    day: day.value,
    session: session.input.checked,
    minutes: minutes.value.trim(),
    leg_before: score("leg_before"),
    leg_after: score("leg_after"),
    back_before: score("back_before"),
    back_after: score("back_after"),
    activity: activity.value.trim(),
    activity_score: numberOf(activityScore),
    note: note.value.trim(),
    red_flag: flag.input.checked,
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    write(read());
  });
  const begin = (withId: string, correctedDay: string): void => {
    id = withId;
    corrected = correctedDay;
    heading.textContent = corrected ? `Correct the entry of ${corrected}` : NEW;
    cancel.hidden = !corrected;
  };
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !corrected || isShortcut(event) || event.isComposing) return;
    consume(event);
    leave();
  });
  const fill = (entry: DiaryEntry | null, lastActivity: string): void => {
    begin(entry?.id ?? newId(), entry?.day ?? "");
    bound();
    day.value = entry?.day ?? today();
    session.input.checked = entry?.session ?? false;
    minutes.value = shown(entry?.minutes);
    activityScore.value = shown(entry?.activity_score);
    for (const { name, list } of scores) list.value = shown(entry?.[name]);
    activity.value = entry?.activity ?? lastActivity;
    note.value = entry?.note ?? "";
    flag.input.checked = entry?.red_flag ?? false;
  };
  fill(null, "");
  const typed = [day, minutes, ...scores.map(({ list }) => list), activity, activityScore, note];
  const ticked = [session.input, flag.input];
  handOnDraft(
    form,
    "diary",
    () => ({
      id,
      corrected,
      values: typed.map(({ value }) => value),
      ticks: ticked.map(({ checked }) => checked),
    }),
    (draft) => {
      begin(draft.id, draft.corrected);
      for (const [at, control] of typed.entries()) control.value = draft.values[at] ?? "";
      for (const [at, box] of ticked.entries()) box.checked = draft.ticks[at] ?? false;
    },
  );
  return {
    form,
    heading,
    read,
    fill,
    isGone: (entries) => corrected !== "" && entries.every((entry) => entry.id !== id),
  };
}

/** A new entry has its id from here, so that one that is sent twice is written once. */
function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return [...parts].map((part) => part.toString(16).padStart(8, "0")).join("");
}

/** 0 to 10, or nothing. */
function scoreList(): HTMLSelectElement {
  const numbers = Array.from({ length: 11 }, (_, n): [number, string] => [n, String(n)]);
  return element("select", {}, ...options([["", "–"], ...numbers]));
}

function numberOf({ value }: HTMLSelectElement): number | null {
  return value === "" ? null : Number(value);
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
