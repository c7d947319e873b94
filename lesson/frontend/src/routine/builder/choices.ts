/** What the learner wishes: tools at hand, minutes, focus and what else there is to say. */
import { element, uniqueId } from "../../dom/element.ts";
import type { Choice, Range, WishData } from "../../messages/routine.ts";
import { labelledField, options, tickBox } from "../shared/controls.ts";
import type { Builder } from "./builder_context.ts";

type ListField = "balance" | "sides" | "last_time";
type ListOptions<Field extends ListField> = readonly (readonly [WishData[Field], string])[];

const BALANCE: ListOptions<"balance"> = [
  ["even", "evenly"],
  ["more back", "more of the back"],
  ["more front", "more of the front"],
];
const SIDES: ListOptions<"sides"> = [
  ["both", "left and right"],
  ["left", "left only"],
  ["right", "right only"],
];
const LAST_TIME: ListOptions<"last_time"> = [
  ["first time", "this is the first time"],
  ["fine", "it felt fine"],
  ["sore", "I was sore for more than a day"],
  ["stopped", "I stopped because something was wrong"],
  ["travelled", "pain or tingling travelled down the leg"],
];
const CLINICIAN = "A clinician has told me that pressing the front of the hip is fine for me";

/** The form at the left of the plan; every change asks for a new plan. */
export function choiceForm({ shared, requests }: Builder): HTMLFormElement {
  const { choices } = shared;
  const { wish } = shared.data;
  const set =
    <Field extends keyof WishData>(field: Field) =>
    (value: WishData[Field]): void => {
      shared.wishFor(field, value);
      void requests.plan();
    };
  const allowed = tickBox(CLINICIAN);
  allowed.input.checked = wish.clinician_allows_front_of_hip;
  allowed.input.addEventListener("change", () =>
    set("clinician_allows_front_of_hip")(allowed.input.checked),
  );
  return element(
    "form",
    { class: "rt-choices", "aria-label": "Choices" },
    tickBoxes("Tools at hand", choices.tools, wish.tools, set("tools")),
    minutesSlider(choices.minutes, wish.minutes, set("minutes")),
    tickBoxes("Focus, if any", choices.areas, wish.focus, set("focus")),
    choiceList("Front and back", BALANCE, wish.balance, set("balance")),
    choiceList("Sides", SIDES, wish.sides, set("sides")),
    choiceList("Last time", LAST_TIME, wish.last_time, set("last_time")),
    weekNumber(choices.weeks, wish.week, set("week")),
    allowed.label,
  );
}

function tickBoxes(
  words: string,
  items: readonly Choice[],
  chosen: readonly string[],
  onChange: (ids: string[]) => void,
): HTMLElement {
  const boxes = items.map(({ id, words: label }) => {
    const box = tickBox(label, { value: id });
    box.input.checked = chosen.includes(id);
    return box;
  });
  const legend = element("legend", { tabindex: "-1" }, words);
  const labels = boxes.map(({ label }) => label);
  const group = element("fieldset", { class: "rt-ticks" }, legend, ...labels);
  group.addEventListener("change", () => {
    const ticked = boxes.filter(({ input }) => input.checked);
    onChange(ticked.map(({ input }) => input.value));
  });
  return group;
}

function minutesSlider(
  { least, most }: Range,
  value: number,
  onChange: (minutes: number) => void,
): HTMLElement {
  const id = uniqueId("minutes");
  const output = element("output", { for: id });
  const input = element("input", { type: "range", id, min: least, max: most, step: 1 });
  const show = (): void => {
    output.textContent = `${input.value} min`;
    input.setAttribute("aria-valuetext", `${input.value} minutes`);
  };
  input.value = String(value);
  show();
  input.addEventListener("input", show);
  input.addEventListener("change", () => onChange(Number(input.value)));
  const label = element("label", { for: id }, "Minutes in all");
  return element("div", { class: "rt-minutes" }, label, input, output);
}

function choiceList<Value extends string>(
  words: string,
  items: readonly (readonly [Value, string])[],
  value: Value,
  onChange: (value: Value) => void,
): HTMLElement {
  const list = element("select", {}, ...options(items));
  list.value = value;
  list.addEventListener("change", () => {
    const chosen = items.find(([id]) => id === list.value);
    if (chosen) onChange(chosen[0]);
  });
  return labelledField(words, list);
}

function weekNumber(
  { least, most }: Range,
  value: number,
  onChange: (week: number) => void,
): HTMLElement {
  // no number field: in some browsers it drops a comma, and 1,5 becomes 15
  const input = element("input", { type: "text", inputmode: "numeric", autocomplete: "off" });
  const field = labelledField("Week of practice", input);
  const trouble = element("p", { class: "rt-trouble", role: "alert" });
  let last = value;
  input.value = String(last);
  input.addEventListener("change", () => {
    const week = wholeNumber(input.value);
    const fits = week !== null && least <= week && week <= most;
    trouble.textContent = fits
      ? ""
      : `Week of practice: a whole number from ${least} to ${most}. It is still ${last}.`;
    if (fits) last = week;
    input.value = String(last);
    if (fits) onChange(week);
  });
  field.append(trouble);
  return field;
}

/** The whole number that was typed, in the digits of a full-width keyboard too; null for all else. */
function wholeNumber(typed: string): number | null {
  const plain = typed.normalize("NFKC").trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
