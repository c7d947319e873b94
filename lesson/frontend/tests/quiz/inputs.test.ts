import { expect, test } from "vitest";
import type { QuestionState } from "../../src/messages/quiz.ts";
import { choiceInput } from "../../src/quiz/choice_input.ts";
import { confidenceInput } from "../../src/quiz/confidence_input.ts";
import { matchInput } from "../../src/quiz/match_input.ts";
import { numberInput } from "../../src/quiz/number_input.ts";
import { orderInput } from "../../src/quiz/order_input.ts";
import type { QuestionInput } from "../../src/quiz/question_input.ts";
import { sliderInput } from "../../src/quiz/slider_input.ts";

const CHOICES = ["a", "b", "c"].map((id) => ({ id, text: id.toUpperCase() }));
const ENDS = { first: "top", last: "bottom" };
const PAIRS = { rows: CHOICES.slice(0, 2), choices: CHOICES };
const SLIDER = { low: -5, high: 20, step: 0.5, unit: "°" };

const state = (more: Partial<QuestionState>): QuestionState => ({
  turn: 1,
  verdict: "not yet",
  hints: [],
  ...more,
});
const rows = (input: QuestionInput) =>
  [...(input.box?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].map((row) => [
    row.querySelector(".lesson-quiz-words")?.textContent,
    row.dataset.state,
    row.querySelector(".lesson-quiz-tag")?.textContent,
  ]);

test.each([
  ["one choice", () => choiceInput(CHOICES, false, "mine"), "b"],
  ["several choices", () => choiceInput(CHOICES, true, "mine"), ["a", "c"]],
  ["pairs", () => matchInput(PAIRS), { a: "c" }],
  ["an order", () => orderInput({ items: CHOICES, ends: ENDS }), ["c", "a", "b"]],
  ["a typed number", () => numberInput({ unit: " cm" }, "How long?"), "1,5 cm"],
  ["a guessed number", () => sliderInput(SLIDER, "How much?"), "-1.5"],
])("%s: untouched it is no answer, and an earlier answer is shown as it was", (_, make, answer) => {
  const input = make();
  expect(input.value()).toBeNull();
  input.set(answer);
  expect(input.value()).toEqual(answer);
});

test("options come in the learner's own order, and what was chosen stays", () => {
  const input = choiceInput(CHOICES, false, "mine");
  input.set("b");
  input.setOrder?.(["c", "a", "b"]);
  expect(rows(input).map(([words]) => words)).toEqual(["C", "A", "B"]);
  expect(input.value()).toBe("b");
});

test("what was put in order by the learner is not mixed again", () => {
  const input = orderInput({ items: CHOICES, ends: ENDS });
  input.setOrder?.(["c", "b", "a"]);
  expect(input.value()).toBeNull();
  input.box?.querySelector<HTMLButtonElement>("[aria-label='Down: C']")?.click();
  expect(input.value()).toEqual(["b", "c", "a"]);
  input.setOrder?.(["a", "b", "c"]);
  expect(input.value()).toEqual(["b", "c", "a"]);
  expect(input.box?.querySelector(".lesson-quiz-aloud")?.textContent).toBe("C: 2 of 3");
});

test("what is moved to the end of its way keeps the focus, and goes no further", () => {
  const input = orderInput({ items: CHOICES, ends: ENDS });
  document.body.replaceChildren(input.box ?? "");
  const press = (words: string) => {
    const button = document.querySelector<HTMLButtonElement>(`[aria-label='${words}']`);
    button?.focus();
    button?.click();
    return document.activeElement;
  };
  for (const [words, end, order] of [
    ["Up: B", "B: already first", ["b", "a", "c"]],
    ["Down: A", "A: already last", ["b", "c", "a"]],
  ] as const) {
    const held = press(words);
    expect([held?.getAttribute("aria-label"), held?.getAttribute("aria-disabled")]).toEqual([
      words,
      "true",
    ]);
    expect(press(words)).toBe(held);
    expect(document.querySelector(".lesson-quiz-aloud")?.textContent).toBe(end);
    expect(input.value()).toEqual(order);
  }
});

test("each pair says whether it is right before the answer is told", () => {
  const match = matchInput(PAIRS);
  match.update?.(state({ chosen: { a: "a", b: "c" }, right_rows: ["a"] }));
  expect(rows(match)).toEqual([
    ["A", "right", "right"],
    ["B", "not yet", "not yet"],
  ]);
  match.update?.(state({ chosen: { a: "a" }, verdict: "unanswered" }));
  expect(rows(match)).toEqual([
    ["A", "", ""],
    ["B", "", ""],
  ]);
});

test("a wrong choice is called so at once, of several only when the answer is told", () => {
  const one = choiceInput(CHOICES, false, "mine");
  one.update?.(state({ chosen: "a" }));
  expect(rows(one)[0]).toEqual(["A", "not yet", "Your answer: not yet"]);
  const several = choiceInput(CHOICES, true, "mine");
  several.update?.(state({ chosen: ["a", "b"] }));
  expect(rows(several)[0]).toEqual(["A", "kept", "mine"]);
  several.update?.(state({ chosen: ["a", "b"], right: ["b", "c"] }));
  expect(rows(several)).toEqual([
    ["A", "not yet", "Your answer: not yet"],
    ["B", "right", "Your answer: right"],
    ["C", "right", "The right answer"],
  ]);
});

test("a choice that is kept is not judged", () => {
  const input = choiceInput(CHOICES, false, "Your prediction");
  input.update?.(state({ chosen: "a", verdict: "kept" }));
  expect(rows(input)[0]).toEqual(["A", "kept", "Your prediction"]);
});

test("once the answer is told, each thing says where it belongs", () => {
  const order = orderInput({ items: CHOICES, ends: ENDS });
  order.set(["b", "a", "c"]);
  order.update?.(state({ right: ["a", "b", "c"] }));
  expect(rows(order).map(([, , tag]) => tag)).toEqual([
    "belongs in place 2",
    "belongs in place 1",
    "right here",
  ]);
  const match = matchInput(PAIRS);
  match.update?.(state({ chosen: { a: "a", b: "c" }, right: { a: "a", b: "b" } }));
  expect(rows(match)).toEqual([
    ["A", "right", "right"],
    ["B", "not yet", "belongs to: B"],
  ]);
});

test("a slider says that it is untouched, and a key at its place is an answer", () => {
  const input = sliderInput(SLIDER, "How much?");
  const range = input.box?.querySelector("input");
  expect(range?.getAttribute("aria-valuetext")).toBe("move the slider");
  range?.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" }));
  expect(input.value()).toBeNull();
  range?.dispatchEvent(new KeyboardEvent("keydown", { key: "Home" }));
  expect(input.value()).toBe("-5");
  expect(range?.getAttribute("aria-valuetext")).toBe("−5°");
});

test("how sure one is is a number, or nothing", () => {
  const input = confidenceInput();
  expect(input.value()).toBeNull();
  input.box.querySelectorAll("input")[2]?.click();
  expect(input.value()).toBe(0.75);
});
