/** The latest entries of the diary, each with what can be done to it. */
import { element } from "../../dom/element.ts";
import type { DiaryEntry } from "../../messages/diary.ts";
import { plainButton } from "../shared/controls.ts";

const LATEST = 10;

export interface EntryActions {
  correct(entry: DiaryEntry): void;
  remove(entry: DiaryEntry): void;
}

/** Those whose ids are in `leftOut`, for their day cannot be right, come first: they are to be corrected. */
export function entryList(
  entries: DiaryEntry[],
  leftOut: string[],
  actions: EntryActions,
): HTMLElement {
  const isLeftOut = ({ id }: DiaryEntry) => leftOut.includes(id);
  const latest = entries.filter((entry) => !isLeftOut(entry)).slice(-LATEST);
  const rows = [...entries.filter(isLeftOut), ...latest.reverse()].map((entry) =>
    entryRow(entry, isLeftOut(entry), actions),
  );
  return element("ol", { class: "rt-entries", "aria-label": "The latest entries" }, ...rows);
}

function entryRow(entry: DiaryEntry, isLeftOut: boolean, actions: EntryActions): HTMLElement {
  return element(
    "li",
    { class: "rt-entry", "data-entry": entry.id },
    element(
      "div",
      { class: "rt-entry-words" },
      element("strong", {}, entry.day),
      element("span", {}, entryWords(entry)),
      isLeftOut && element("span", { class: "rt-quiet" }, "Not in the picture: correct its day."),
    ),
    element(
      "div",
      { class: "rt-entry-acts" },
      plainButton("Correct", () => actions.correct(entry), {
        "aria-label": `Correct the entry of ${entry.day}`,
      }),
      plainButton("Delete", () => actions.remove(entry), {
        "aria-label": `Delete the entry of ${entry.day}`,
        "data-sends": true,
      }),
    ),
  );
}

const ENDED: Record<string, string> = {
  finished: "the rest skipped",
  stopped: "stopped",
  travelled: "stopped as pain travelled",
};

/** What an entry says, on one line; what was not given is left out. */
export function entryWords(entry: DiaryEntry): string {
  const pair = (name: string, before: number | null, after: number | null): string =>
    before === null && after === null ? "" : `${name} ${before ?? "–"} → ${after ?? "–"}`;
  const activity = `${entry.activity || "activity"} ${entry.activity_score ?? "–"}`;
  const parts = [
    sessionWords(entry),
    entry.worst === null ? "" : `discomfort ${entry.worst} at most`,
    pair("leg", entry.leg_before, entry.leg_after),
    pair("back", entry.back_before, entry.back_after),
    entry.activity || entry.activity_score !== null ? activity : "",
    entry.note,
    entry.red_flag ? "a warning sign, new or worse" : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** What was done; a session that the player ended but that does not count as one was only begun. */
function sessionWords({ session, minutes, outcome }: DiaryEntry): string {
  const time = minutes === null ? "" : `${minutes} min`;
  const ended = outcome === null ? "" : ENDED[outcome];
  if (session) return listed("session", time, outcome === "finished" ? "" : ended);
  if (!ended) return time;
  return listed(
    "began",
    minutes === null ? ended : `${ended} ${minutes < 1 ? SHORT : `after ${time}`}`,
  );
}

const SHORT = "within a minute";

function listed(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(", ");
}
