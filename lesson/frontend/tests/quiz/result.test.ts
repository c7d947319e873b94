import { expect, test } from "vitest";
import { element } from "../../src/dom/element.ts";
import type { QuestionState } from "../../src/messages/quiz.ts";
import { numberLine } from "../../src/quiz/number_line.ts";
import { lastTime, showResult } from "../../src/quiz/result.ts";
import { scoreWords } from "../../src/quiz/score_words.ts";
import { NOTHING_YET, SCORE } from "./card_on_page.ts";

const LINE = { low: -10, high: 10, unit: "°", near_low: -2, near_high: 3 };
const EXPLAINED: QuestionState = {
  ...NOTHING_YET,
  turn: 1,
  verdict: "not yet",
  heading: "Not yet.",
  feedback: "Too far.",
  chosen: "5",
  line: LINE,
  right: null,
  right_text: "about 0°",
  why: "Because.",
  sources: [{ citation: "A 2020", link: "https://doi.org/10.1/2", checked: "read" }],
};

const shown = (state: QuestionState, purpose: "ask" | "recall" = "ask") => {
  const box = element("div");
  showResult(box, state, purpose);
  return box;
};

test("a guess is drawn and told beside what is near enough", () => {
  const line = numberLine(LINE, 5);
  expect(line.getAttribute("aria-label")).toBe(
    "From −10° to 10°: near enough is −2° to 3°; you said 5°.",
  );
  const [found, mine] = [".lesson-quiz-found", ".lesson-quiz-mine"].map((one) =>
    line.querySelector<HTMLElement>(one),
  );
  expect([found?.style.left, mine?.style.left]).toEqual(["40%", "75%"]);
  expect(numberLine(LINE, null).querySelector(".lesson-quiz-mine")).toBeNull();
});

test("nothing stands under a question without a verdict", () => {
  const box = shown(NOTHING_YET);
  expect([box.hidden, box.childElementCount]).toEqual([true, 0]);
});

test("a verdict is explained with the answer, its reason and its sources", () => {
  const box = shown(EXPLAINED);
  expect([...box.children].map((part) => part.textContent)).toEqual([
    "Not yet.",
    "Too far.",
    "The answer: about 0°.",
    "−10°10°band: near enough; triangle: your guess",
    "Because.",
    "SourcesA 2020 doi:10.1/2 (read)",
  ]);
  expect(box.querySelector("a")?.href).toBe("https://doi.org/10.1/2");
});

test("an answer that is right is not told a second time", () => {
  expect(shown({ ...EXPLAINED, verdict: "right" }).textContent).not.toMatch("The answer:");
});

test("a question left out is told with its answer, and asks for nothing", () => {
  const heading = "You did not answer this one.";
  const box = shown({ ...EXPLAINED, line: null, verdict: "unanswered", heading, feedback: "" });
  expect([...box.children].slice(0, 2).map((part) => part.textContent)).toEqual([
    heading,
    "The answer: about 0°.",
  ]);
});

test("what was predicted stands only where one looks back", () => {
  const state = { ...EXPLAINED, chosen_text: "5°" };
  expect(shown(state, "recall").textContent).toMatch("You predicted: 5°.");
  expect(shown(state).textContent).not.toMatch("You predicted");
});

test("an earlier answer is folded away, for it may give the answer away", () => {
  expect(lastTime(NOTHING_YET)).toEqual([]);
  const parts = lastTime({ ...NOTHING_YET, before: "Last time: right.", before_answer: "L4" });
  expect(parts.map((part) => part.nodeName)).toEqual(["P", "DETAILS"]);
});

test.each([
  [{ right: 1, answered: 2, of: 3 }, {}, "1 right, 2 of 3 answered"],
  [{ right: 1, answered: 2, of: 3 }, { place: 2 }, "1 right, 2 of 3 answered; this is question 2"],
  [{ answered: 2, of: 3 }, { untold: true }, "2 of 3 answered"],
  [{ answered: 3, of: 3 }, {}, "0 right, 3 of 3 answered"],
  [{ right: 2, answered: 3, of: 3 }, {}, "2 right, 3 of 3 answered"],
  [
    { right_before: 4, answered_before: 5, of: 8 },
    {},
    "4 right, 5 of 8 answered, all of them earlier",
  ],
  [
    { right: 1, answered: 2, right_before: 2, answered_before: 3, of: 8 },
    {},
    "3 right, 5 of 8 answered, 3 of them earlier",
  ],
  [
    { right_before: 4, answered_before: 5, of: 5 },
    { place: 1 },
    "Last time: 4 of 5 right; this is question 1",
  ],
  [
    { right: 1, answered: 1, right_before: 4, answered_before: 4, of: 5 },
    { place: 2 },
    "1 right, 1 of 5 answered since you opened this page; this is question 2",
  ],
])("the score %o reads as it should", (score, scored, words) => {
  expect(scoreWords({ ...SCORE, ...score }, scored)).toBe(words);
});
