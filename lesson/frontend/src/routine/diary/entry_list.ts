/** The latest entries of the diary, each with what can be done to it. */
import { element } from "../../dom/element.ts";
import type { DiaryEntry } from "../../messages/diary.ts";
import { plainButton } from "../shared/controls.ts";

const LATEST = 10;

export interface EntryActions {
  correct(entry: DiaryEntry): void;
  remove(entry: DiaryEntry): void;
}

export function entryList(entries: DiaryEntry[], actions: EntryActions): HTMLElement {
  const rows = entries
    .slice(-LATEST)
    .reverse()
    .map((entry) =>
      element(
        "li",
        { class: "rt-entry" },
        element(
          "div",
          { class: "rt-entry-words" },
          element("strong", {}, entry.day),
          element("span", {}, entryWords(entry)),
        ),
        element(
          "div",
          { class: "rt-entry-acts" },
          plainButton("Correct", () => actions.correct(entry), {
            "aria-label": `Correct the entry of ${entry.day}`,
          }),
          plainButton("Delete", () => actions.remove(entry), {
            "aria-label": `Delete the entry of ${entry.day}`,
          }),
        ),
      ),
    );
  return element("ol", { class: "rt-entries", "aria-label": "The latest entries" }, ...rows);
}

/** What an entry says, on one line; what was not given is left out. */
export function entryWords(entry: DiaryEntry): string {
  const pair = (name: string, before: number | null, after: number | null): string =>
    before === null && after === null ? "" : `${name} ${before ?? "–"} → ${after ?? "–"}`;
  const session = entry.minutes === null ? "session" : `session, ${entry.minutes} min`;
  const activity = `${entry.activity || "activity"} ${entry.activity_score}`;
  const parts = [
    entry.session ? session : "",
    pair("leg", entry.leg_before, entry.leg_after),
    pair("back", entry.back_before, entry.back_after),
    entry.activity_score === null ? "" : activity,
    entry.note,
  ];
  return parts.filter(Boolean).join(" · ");
}
