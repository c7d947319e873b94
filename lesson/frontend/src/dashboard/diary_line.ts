/** The day's line of the diary, written where it stands: how much leg and back hurt now. */
import { handOnDraft } from "../dom/draft.ts";
import { element, uniqueId } from "../dom/element.ts";
import { pageLink } from "../dom/page_links.ts";
import type { DiaryLine } from "../messages/dashboard.ts";
import { row } from "./part_row.ts";

export interface DiaryLineRow {
  readonly row: HTMLElement;
  /** Show what the diary says; what was chosen here and not yet written stays. */
  show(line: DiaryLine): void;
  setConnected(connected: boolean): void;
}

type Score = number | null;

export function diaryLine(write: (leg: Score, back: Score) => void): DiaryLineRow {
  const [leg, back] = [scoreList(), scoreList()];
  const hint = element("p", { class: "lesson-today-more", id: uniqueId("hint") }, SCALE);
  const more = element("a", { class: "lesson-today-link" });
  const fields = element(
    "fieldset",
    { class: "lesson-today-fields", "aria-describedby": hint.id },
    element("legend", { class: "lesson-today-aloud" }, "Your diary today"),
    field("Leg pain", leg),
    field("Back pain", back),
    element("button", { type: "submit", class: "lesson-today-go" }, "Write it down"),
  );
  const foot = element("div", { class: "lesson-today-foot" }, hint, more);
  const form = element("form", { class: "lesson-today-form", novalidate: true }, fields, foot);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    write(scoreOf(leg), scoreOf(back));
  });
  handOnDraft(
    form,
    "today",
    () => [leg.value, back.value],
    ([legValue, backValue]) => {
      leg.value = legValue ?? "";
      back.value = backValue ?? "";
    },
  );
  let shown: Pick<DiaryLine, "leg" | "back"> = { leg: null, back: null };
  const follow = (list: HTMLSelectElement, before: Score, now: Score): void => {
    if (scoreOf(list) === before) list.value = now === null ? "" : String(now);
  };
  return {
    row: row("diary", "Your diary today", [form], null),
    show(line) {
      follow(leg, shown.leg, line.leg);
      follow(back, shown.back, line.back);
      shown = line;
      more.textContent = line.link.words;
      more.href = pageLink(line.link.href);
    },
    setConnected(connected) {
      fields.disabled = !connected;
    },
  };
}

const SCALE = "0 is none, 10 the worst you can think of.";

function field(words: string, list: HTMLSelectElement): HTMLElement {
  list.id = uniqueId("score");
  return element("div", {}, element("label", { for: list.id }, words), list);
}

/** 0 to 10, or nothing. */
function scoreList(): HTMLSelectElement {
  const numbers = Array.from({ length: 11 }, (_, score) => String(score));
  const options = ["", ...numbers].map((value) => element("option", { value }, value || "–"));
  return element("select", {}, ...options);
}

function scoreOf({ value }: HTMLSelectElement): Score {
  return value === "" ? null : Number(value);
}
