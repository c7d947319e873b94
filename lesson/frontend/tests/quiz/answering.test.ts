import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LATE_MS } from "../../src/kernel/connection.ts";
import { type CardOnPage, NOTHING_YET, NUMBER, SCORE, settled, showCard } from "./card_on_page.ts";

const BUSY = "The page is still busy. Your answer is waiting in line.";
const WAITING = ".lesson-quiz-waiting";
const TROUBLE = ".lesson-quiz-card > .lesson-quiz-notice";

let card: CardOnPage;
let field: HTMLInputElement;

beforeEach(async () => {
  vi.useFakeTimers();
  card = showCard([NUMBER]);
  card.say({ "x.number": NOTHING_YET });
  await card.end("done");
  const found = card.root.querySelector<HTMLInputElement>("input[type=text]");
  if (!found) throw new Error("there is nothing to type in");
  field = found;
  field.value = "12";
  card.press("Check");
});
afterEach(() => vi.useRealTimers());

test("an answer says that it waits, once however often it is pressed", () => {
  card.press("Check");
  expect(card.words(WAITING)).toBe(BUSY);
  expect(card.sent("answer")).toMatchObject([{ id: "x.number", turn: 0, chosen: "12", hints: 0 }]);
});

test.each(["done", "refused", "fault"])("after %s nothing waits any more", async (outcome) => {
  await card.end(outcome);
  expect(card.words(WAITING)).toBe("");
  expect(field.value).toBe("12");
  expect(card.words(TROUBLE) === "").toBe(outcome === "done");
  card.press("Check");
  expect(card.sent("answer")).toHaveLength(2);
  expect([card.words(WAITING), card.words(TROUBLE)]).toEqual([BUSY, ""]);
});

test("an answer that is late says so honestly, until it comes after all", async () => {
  vi.advanceTimersByTime(LATE_MS);
  expect(card.words(WAITING)).toMatch(/still no answer.*connection is gone.*open the page again/);
  expect(card.words(WAITING)).not.toMatch("waiting in line");
  await card.end("done");
  expect(card.words(WAITING)).toBe("");
});

test("after one that was late the next one begins with the usual words", async () => {
  vi.advanceTimersByTime(LATE_MS);
  await card.end("done");
  card.press("Check");
  expect(card.words(WAITING)).toBe(BUSY);
});

test("an answer that was lost is called not kept, stays, and can be given again", async () => {
  card.fake.connection.emit("disconnected");
  await settled();
  expect(card.words(WAITING)).toBe("");
  expect(card.words(TROUBLE)).toMatch("take it that this answer was not kept");
  expect(card.words(TROUBLE)).toMatch("“Check” again");
  expect(field.value).toBe("12");
  expect(field.closest("fieldset")?.disabled).toBe(true);

  card.fake.connection.emit("connected");
  card.say({ "x.number": NOTHING_YET });
  expect(field.closest("fieldset")?.disabled).toBe(false);
  expect(field.value).toBe("12");
  expect(card.words(TROUBLE)).toMatch("not kept");
  card.press("Check");
  expect(card.words(TROUBLE)).toBe("");
  expect(card.sent("answer").at(-1)).toMatchObject({ turn: 0, chosen: "12" });
});

test("an answer that had arrived before the connection was lost is shown as what it is", async () => {
  card.fake.connection.emit("disconnected");
  await settled();
  card.fake.connection.emit("connected");
  const result = { heading: "Right.", feedback: "Well done.", chosen: "12" };
  card.say({ "x.number": { ...NOTHING_YET, ...result, turn: 1, verdict: "right" } });
  expect(card.words(TROUBLE)).toBe("");
  expect(card.words(".lesson-quiz-result")).toMatch("Right.Well done.");
});

test("an explanation that was lost is not called an answer", async () => {
  const state = { ...NOTHING_YET, turn: 1, verdict: "not yet" as const, chosen: "12" };
  card.fake.say({ kind: "question_state", id: "x.number", state, score: SCORE });
  await card.end("done");
  card.press("Show the answer");
  expect(card.sent("explain")).toMatchObject([{ id: "x.number", turn: 1 }]);
  card.fake.status.emit("restarting");
  await settled();
  expect(card.words(TROUBLE)).toBe(
    "No reply came. Press “Show the answer” again once the page is connected.",
  );
});

test("what was typed over an earlier answer survives a lost connection", async () => {
  const given = { ...NOTHING_YET, turn: 1, verdict: "not yet" as const, chosen: "12" };
  card.fake.say({ kind: "question_state", id: "x.number", state: given, score: SCORE });
  await card.end("done");
  field.value = "13";
  card.press("Check again");
  card.fake.connection.emit("disconnected");
  await settled();
  card.fake.connection.emit("connected");
  card.say({ "x.number": given });
  expect(field.value).toBe("13");
});

test("the verdict takes the focus of whoever asked for it, and of nobody else", async () => {
  const state = { ...NOTHING_YET, turn: 1, verdict: "not yet" as const, heading: "Not yet." };
  card.fake.say({ kind: "question_state", id: "x.number", state, score: SCORE });
  expect(document.activeElement?.className).toBe("lesson-quiz-result");
  await card.end("done");
  field.focus();
  card.say({ "x.number": { ...state, turn: 2, verdict: "right" } });
  expect(document.activeElement).toBe(field);
});

test("the button checks again only what was checked", async () => {
  const said = { ...NOTHING_YET, turn: 1, verdict: "unanswered" as const, chosen: "about 12" };
  card.fake.say({ kind: "question_state", id: "x.number", state: said, score: SCORE });
  await card.end("done");
  expect(card.words("button[type=submit]")).toBe("Check");
  const checked = { ...said, turn: 2, verdict: "not yet" as const };
  card.fake.say({ kind: "question_state", id: "x.number", state: checked, score: SCORE });
  expect(card.words("button[type=submit]")).toBe("Check again");
});

test("what is said keeps numbers with their units", async () => {
  const said = { ...NOTHING_YET, turn: 1, verdict: "not yet" as const, feedback: "It is 5 cm." };
  card.fake.say({ kind: "question_state", id: "x.number", state: said, score: SCORE });
  await card.end("done");
  expect(card.words(".lesson-quiz-result")).toMatch("5\u00a0cm");
});

test("a prediction that is not kept is not said to be", () => {
  const button = (not_kept: string) =>
    showCard([NUMBER], { purpose: "predict", not_kept }).words(".lesson-quiz-button");
  expect(button("")).toContain("Keep my prediction");
  expect(button("Nothing is kept.")).toContain("Note my prediction");
});
