import { expect, test } from "vitest";
import type { ClientView, QuestionState } from "../../src/messages/quiz.ts";
import { isSame } from "../../src/quiz/changed_answer.ts";
import { showCard } from "./card_on_page.ts";

const CHOICES = ["a", "b", "c"].map((id) => ({ id, text: id.toUpperCase() }));
const ENDS = { first: "", last: "" };
/** Each kind of question, what was given, what is chosen then, and in which element. */
const KINDS: [
  string,
  Partial<ClientView>,
  NonNullable<QuestionState["chosen"]> | null,
  string,
  string,
][] = [
  ["one choice", { options: CHOICES }, null, "input", "a"],
  ["several choices", { ticks: CHOICES }, null, "input", "a"],
  [
    "pairs",
    { match: { rows: CHOICES, choices: CHOICES } },
    { a: "c" },
    "[data-row] ~ [data-row] select",
    "b",
  ],
  ["an order", { sort: { items: CHOICES, ends: ENDS } }, null, "[data-down]", ""],
  ["a typed number", { number: { unit: "cm" } }, null, "input", "3"],
  ["a guessed number", { slider: { low: 0, high: 9, step: 1, unit: "" } }, null, "input", "4"],
];

function choose(root: HTMLElement, selector: string, value: string): void {
  const control = root.querySelector<HTMLElement>(`fieldset ${selector}`);
  if (!control) throw new Error(`no ${selector}`);
  if (control instanceof HTMLButtonElement) control.click();
  else if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type))
    control.checked = true;
  else Object.assign(control, { value });
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

const state = (more: Partial<QuestionState>): QuestionState => ({
  turn: 1,
  verdict: "",
  hints: [],
  ...more,
});
const ask = (kind: Partial<ClientView>, purpose: "ask" | "predict" | "exam" = "ask") => {
  const card = showCard([{ id: "x", stem: "Which?", ...kind } as ClientView], { purpose });
  card.fake.say({ kind: "done", request: null, words: "", details: "" });
  return card;
};

test.each(KINDS)(
  "%s: what was said to be still open goes once something is chosen",
  (_, kind, chosen, selector, value) => {
    const card = ask(kind);
    card.say({
      x: state({
        verdict: "unanswered",
        heading: "No answer yet.",
        feedback: "Still open: B.",
        chosen,
      }),
    });
    expect(card.words(".lesson-quiz-result")).toContain("Still open: B.");
    choose(card.root, selector, value);
    expect(card.words(".lesson-quiz-result")).toBe("");
  },
);

test.each(["predict", "exam"] as const)(
  "an answer that was kept for %s is not said to be the one that is chosen after it",
  (purpose) => {
    const again = purpose === "exam" ? "Change my answer" : "Change my prediction";
    const card = ask({ options: CHOICES }, purpose);
    card.say({
      x: state({ verdict: "kept", heading: "Kept.", feedback: "Now go on.", chosen: "b" }),
    });
    choose(card.root, "input", "a");
    expect(card.words(".lesson-quiz-result")).toBe(
      `You have changed it.Your earlier answer counts until you press “${again}”.`,
    );
    choose(card.root, "input[value=b]", "b");
    expect(card.words(".lesson-quiz-result")).toContain("Kept.");
  },
);

test("what was marked stays beside what is chosen after it: it helps to choose", () => {
  const card = ask({ options: CHOICES });
  card.say({
    x: state({ verdict: "not yet", heading: "Not yet.", feedback: "Too low.", chosen: "b" }),
  });
  choose(card.root, "input", "a");
  expect(card.words(".lesson-quiz-result")).toContain("Too low.");
});

test("the sign beside a pair goes with the choice that it was said of", () => {
  const card = ask({ match: { rows: CHOICES, choices: CHOICES } });
  const chosen = { a: "b", b: "b", c: "a" };
  card.say({ x: state({ verdict: "partly right", chosen, right_rows: ["b"] }) });
  expect(card.words(".lesson-quiz-tag")).toBe("not yet right not yet");
  choose(card.root, "select", "a");
  expect(card.words(".lesson-quiz-tag").trim()).toBe("right not yet");
});

test("pairs are the same in whatever order they are told", () => {
  expect(isSame({ a: "b", c: "d" }, { c: "d", a: "b" })).toBe(true);
  expect(isSame({ a: "b" }, { a: "b", c: null })).toBe(true);
  expect(isSame({ a: "b" }, { a: "c" })).toBe(false);
  expect(isSame(["a", "b"], ["b", "a"])).toBe(false); // an order is one
  expect(isSame("4", 4)).toBe(true);
});
