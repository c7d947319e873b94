import { beforeEach, expect, test } from "vitest";
import type { ClientView, QuestionState } from "../../src/messages/quiz.ts";
import { roundWords } from "../../src/quiz/score_words.ts";
import { type CardOnPage, NOTHING_YET, SCORE, showCard } from "./card_on_page.ts";

const CHOICES = ["a", "b"].map((id) => ({ id, text: id.toUpperCase() }));
const QUESTIONS: ClientView[] = ["x", "y"].map((id) => ({ id, stem: id, options: CHOICES }));
const FINISH = "Finish, and see how it went";
const ROUND = { at: "2026-11-20T09:05:00+00:00", right: 3, answered: 7, of: 8 };

let card: CardOnPage;

function open(answered: number, more: object = {}): void {
  const score = { ...SCORE, answered, of: 2 };
  const questions = { x: NOTHING_YET, y: NOTHING_YET };
  card.fake.say({ kind: "state", questions, orders: {}, notice: "", score, ...more });
}

beforeEach(() => {
  card = showCard(QUESTIONS, { purpose: "exam" });
});

test.each([
  [0, "No answer is noted yet."],
  [1, "1 of 2 is not noted yet."],
])("with %i noted it is asked first, in place, and there is a way back", (answered, words) => {
  open(answered);
  card.press(FINISH);
  expect(card.sent("finish")).toHaveLength(0);
  expect(card.words(".lesson-quiz-sure-to-finish")).toContain(words);
  expect(document.activeElement?.textContent).toBe("Go back to the questions");
  card.press("Go back to the questions");
  expect(card.words(".lesson-quiz-sure-to-finish")).toBe("");
  expect(document.activeElement?.textContent).toBe(FINISH);
  expect(card.sent("finish")).toHaveLength(0);
});

test("Escape leads back as well", () => {
  open(0);
  card.press(FINISH);
  document.activeElement?.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
  );
  expect(document.activeElement?.textContent).toBe(FINISH);
});

test("whoever wants to end all the same does, and whoever has noted all is not asked", () => {
  open(0);
  card.press(FINISH);
  card.press("Finish all the same");
  expect(card.sent("finish")).toHaveLength(1);
  card = showCard(QUESTIONS, { purpose: "exam" });
  open(2);
  card.press(FINISH);
  expect(card.sent("finish")).toHaveLength(1);
});

test("how many are right is told at the end, none too, and not before", () => {
  const over: QuestionState = { ...NOTHING_YET, verdict: "not yet", over: true };
  const score = { ...SCORE, answered: 2, of: 2 };
  open(2, { last_round: ROUND });
  expect(card.words(".lesson-quiz-score")).toBe("2 of 2 answered");
  for (const id of ["x", "y"]) card.fake.say({ kind: "question_state", id, state: over, score });
  expect(card.words(".lesson-quiz-score")).toBe("0 right, 2 of 2 answered");
  expect(card.words(".lesson-quiz-round")).toBe(""); // this one is the last now
});

test("a round that was finished is told, and that another may be begun", () => {
  open(0);
  expect(card.words(".lesson-quiz-round")).toBe("");
  open(0, { last_round: ROUND });
  expect(card.words(".lesson-quiz-round")).toContain("3 of 8 right, 1 left open.");
  expect(card.words(".lesson-quiz-round")).toContain("new round");
});

test("its day is the learner's, and of today it is the time", () => {
  const now = new Date(2026, 10, 29, 23, 50);
  const at = (when: Date) => roundWords({ ...ROUND, at: when.toISOString() }, now);
  expect(at(new Date(2026, 10, 29, 0, 5))).toContain("today at 00:05: 3 of 8 right");
  expect(at(new Date(2026, 10, 28, 23, 59))).toContain("on 28 November 2026: 3 of 8 right");
});
