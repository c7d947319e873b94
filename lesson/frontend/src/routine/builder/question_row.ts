/** One question of the screen: yes, no or not sure, and where. */
import { element, uniqueId } from "../../dom/element.ts";
import type { Question } from "../../messages/routine.ts";
import { tickBox } from "../shared/controls.ts";
import type { Answer, Said } from "./routine_data.ts";
import type { Place } from "./screening.ts";

const SAID_WORDS: readonly (readonly [Said, string])[] = [
  ["yes", "Yes"],
  ["no", "No"],
  ["not sure", "Not sure"],
];

/** The answers given so far, by question. */
export interface AnswerStore {
  get(question: string): Answer | undefined;
  set(question: string, answer: Answer): void;
}

export interface QuestionRow {
  readonly root: HTMLElement;
  /** Whether it is still to be answered. */
  isOpen(): boolean;
  sayNo(): void;
  markMissing(): void;
  focus(): void;
}

/** One question; `onAnswer` is called when the learner changes its answer. */
export function questionRow(
  question: Question,
  places: readonly Place[],
  answers: AnswerStore,
  onAnswer: () => void,
): QuestionRow {
  const [name, label] = [uniqueId("question"), uniqueId("label")];
  const radios = SAID_WORDS.map(([value, words]) => {
    const input = element("input", { type: "radio", name, value });
    return { value, input, label: element("label", { class: "rt-choice" }, input, words) };
  });
  const spots = spotBoxes(places);
  const said = element("span", { class: "rt-said" }, ...radios.map((radio) => radio.label));
  const root = element(
    "div",
    { class: "rt-question", role: "radiogroup", "aria-labelledby": label },
    element("span", { class: "rt-asked", id: label }, question.text),
    said,
    question.local && spots.root,
  );
  const keep = (): void => {
    const value = radios.find(({ input }) => input.checked)?.value;
    if (!value) return;
    const marked = spots.marked();
    spots.root.hidden = value === "no";
    const everywhere = value === "no" || marked.length === 0;
    answers.set(question.id, everywhere ? value : { answer: value, spots: marked });
    root.classList.remove("rt-missing");
  };
  const show = (answer: Answer): void => {
    const { said, marked } = partsOf(answer);
    for (const { value, input } of radios) input.checked = value === said;
    spots.mark(marked);
    spots.root.hidden = said === "no";
  };
  root.addEventListener("change", () => {
    keep();
    if (answers.get(question.id) !== undefined) onAnswer();
  });
  const before = answers.get(question.id);
  if (before) show(before);
  return {
    root,
    isOpen: () => answers.get(question.id) === undefined,
    sayNo() {
      show("no");
      keep();
    },
    markMissing: () => root.classList.add("rt-missing"),
    focus: () => radios[0]?.input.focus(),
  };
}

function partsOf(answer: Answer): { said: Said; marked: readonly string[] } {
  return typeof answer === "string"
    ? { said: answer, marked: [] }
    : { said: answer.answer, marked: answer.spots };
}

function spotBoxes(places: readonly Place[]) {
  const boxes = places.map(({ key, words }) => tickBox(words, { value: key }));
  const root = element(
    "div",
    { class: "rt-spots", role: "group", "aria-label": "Where?", hidden: true },
    element("p", {}, "Where? Without a mark it counts everywhere."),
    ...boxes.map(({ label }) => label),
  );
  return {
    root,
    marked: () => boxes.filter(({ input }) => input.checked).map(({ input }) => input.value),
    mark(keys: readonly string[]) {
      for (const { input } of boxes) input.checked = keys.includes(input.value);
    },
  };
}
