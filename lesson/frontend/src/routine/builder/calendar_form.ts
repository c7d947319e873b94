/** On which days and at what time the routine is to stand in a calendar. */
import { element, uniqueId } from "../../dom/element.ts";
import { today } from "../../format/time.ts";
import { plainButton, tickBox } from "../shared/controls.ts";

const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
/** Three days a week, with a day between them. */
const PROPOSED: ReadonlySet<string> = new Set(["Monday", "Wednesday", "Friday"]);

export interface CalendarDays {
  /** Such as "monday". */
  days: string[];
  /** Such as "18:30". */
  at: string;
  /** The first day, such as "2026-11-23". */
  first: string;
}

/** `shared` keeps what is filled in. */
export function calendarForm(
  shared: { calendar: CalendarDays | null },
  onSave: (days: CalendarDays) => void,
): HTMLElement {
  const before = shared.calendar;
  const time = element("input", {
    type: "time",
    id: uniqueId("time"),
    value: before?.at ?? "18:00",
    required: true,
  });
  const first = element("input", { type: "date", id: uniqueId("day"), required: true });
  first.value = before?.first ?? today();
  const boxes = WEEKDAYS.map((day) => {
    const box = tickBox(day, { value: day.toLowerCase() });
    box.input.checked = before ? before.days.includes(box.input.value) : PROPOSED.has(day);
    return box;
  });
  const read = (): CalendarDays => {
    const ticked = boxes.filter(({ input }) => input.checked).map(({ input }) => input.value);
    return { at: time.value, first: first.value, days: ticked };
  };
  const inLine = (words: string, input: HTMLElement) =>
    element("span", { class: "rt-list" }, element("label", { for: input.id }, words), input);
  const labels = boxes.map(({ label }) => label);
  const form = element(
    "details",
    {},
    element("summary", {}, "Put it in a calendar"),
    element("fieldset", { class: "rt-days" }, element("legend", {}, "On these days"), ...labels),
    element(
      "div",
      { class: "rt-actions" },
      inLine("At", time),
      inLine("From", first),
      plainButton("Save the calendar file", () => onSave(read())),
    ),
  );
  form.addEventListener("input", () => {
    shared.calendar = read();
  });
  return form;
}
