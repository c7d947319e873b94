import { beforeEach, expect, test } from "vitest";
import type { ClientView } from "../../src/messages/quiz.ts";
import { questionView } from "../../src/quiz/question_view.ts";
import { onlyDrafts, takeDrafts } from "../../src/reader/drafts.ts";
import { noteTyping, TYPED } from "../../src/reader/in_hand.ts";
import { type CardOnPage, showCard } from "./card_on_page.ts";

const CHOICES = ["a", "b", "c"].map((id) => ({ id, text: id.toUpperCase() }));
const TRAITS = { purpose: "ask", asks_how_sure: true, not_kept: "" } as const;
let part: HTMLElement;
let answers: unknown[];

/** Draw the question in its part, in place of what stands there. */
function draw(kind: Partial<ClientView>) {
  const question = { id: "x", stem: "Which?", ...kind } as ClientView;
  const view = questionView(question, TRAITS, async (asked) => {
    answers.push(asked);
    return "done";
  });
  view.setConnected(true);
  part.replaceChildren(view.form);
  return view;
}

function send(): void {
  part.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
}

beforeEach(() => {
  document.body.innerHTML = `<main><div class="page-output"></div></main>`;
  const [main, output] = ["main", ".page-output"].map((one) => document.querySelector(one));
  noteTyping(main as HTMLElement);
  part = output as HTMLElement;
  answers = [];
});

const state = (chosen: unknown) => ({ turn: 0, verdict: "", hints: [], chosen }) as never;

test.each([
  ["one choice", { options: CHOICES }, "b"],
  ["several choices", { ticks: CHOICES }, ["a", "c"]],
  ["pairs", { match: { rows: CHOICES, choices: CHOICES } }, { a: "c" }],
  ["an order", { sort: { items: CHOICES, ends: { first: "", last: "" } } }, ["c", "a", "b"]],
  ["a typed number", { number: { unit: "cm" } }, "1,5"],
  ["a guessed number", { slider: { low: 0, high: 9, step: 1, unit: "" } }, "4"],
  ["a place in a picture", { place: { alt: "A leg" } }, "sciatic_nerve"],
])("%s that was not sent is put back in what is drawn in its place", (_, kind, chosen) => {
  draw(kind as Partial<ClientView>).show(state(chosen));
  const sure = part.querySelector<HTMLInputElement>(".lesson-quiz-sure input[value='0.75']");
  if (sure) sure.checked = true;
  sure?.dispatchEvent(new Event("input", { bubbles: true }));
  expect(onlyDrafts(part)).toBe(true);
  const giveBack = takeDrafts(part);
  draw(kind as Partial<ClientView>);
  giveBack();
  send();
  expect(answers).toMatchObject([{ kind: "answer", chosen, confidence: 0.75 }]);
  expect(part.querySelector(`[${TYPED}]`)).not.toBeNull(); // and held, should the kernel be lost again
});

test("of a form in which nothing was chosen nothing is put anywhere", () => {
  draw({ options: CHOICES });
  const giveBack = takeDrafts(part);
  draw({ options: CHOICES });
  giveBack();
  expect(part.querySelector("input:checked, [data-typed]")).toBeNull();
});

test("what is typed outside of questions can not be put back", () => {
  draw({ options: CHOICES });
  part.insertAdjacentHTML("beforeend", `<form ${TYPED}><input></form>`);
  expect(onlyDrafts(part)).toBe(false);
});

test("a place that is pointed at is in hand as any other choice", () => {
  const view = draw({ place: { alt: "A leg", picture: "nerve", stop: null } });
  const svg = `<svg viewBox="0 0 9 9"><path data-id="nerve"/></svg>`;
  view.onPicture({ kind: "picture", id: "x", svg, font: "", names: { nerve: "" } });
  part.querySelector("[data-id]")?.dispatchEvent(new Event("click", { bubbles: true }));
  expect(part.querySelector(`form[${TYPED}]`)).not.toBeNull();
});

test("of questions that come one at a time the same one is seen again, though nothing is chosen", () => {
  const questions = ["x", "y", "z"].map((id) => ({ id, stem: id, options: CHOICES }));
  const show = () => {
    const card = showCard(questions, { one_by_one: true });
    card.say({ x: state(null), y: state(null), z: state(null) });
    return card;
  };
  const seen = ({ root }: CardOnPage) =>
    [...root.querySelectorAll("form:not([hidden])")].map((one) => one.textContent?.[0]);
  const lost = show();
  lost.press("Next");
  expect(seen(lost)).toEqual(["y"]);
  const fresh = show().root;
  fresh.className = "page-fresh"; // it stands in the part already, out of sight
  lost.root.append(fresh);
  const giveBack = takeDrafts(lost.root);
  fresh.className = "";
  lost.root.replaceChildren(fresh);
  giveBack();
  expect(seen(lost)).toEqual(["y"]);
});
