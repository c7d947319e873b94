import { expect, test } from "vitest";
import { matchInput } from "../../src/quiz/match_input.ts";
import { orderInput } from "../../src/quiz/order_input.ts";
import { sliderInput } from "../../src/quiz/slider_input.ts";
import { sheetOf, wrapGrades } from "../../src/reader/print_sheet.ts";

const CHIP = '<a href="#What-people-say" title="C12">◇ contested</a>';

function prose(html: string): Element {
  document.body.innerHTML = `<div class="page-prose"><p>${html}</p></div>`;
  wrapGrades(document);
  const paragraph = document.querySelector("p");
  if (!paragraph) throw new Error("no paragraph");
  return paragraph;
}

test("a grade and its brackets are one piece, so that paper leaves out all of it", () => {
  const read = prose(`It is so (${CHIP}). And more.`);
  expect(read.textContent).toBe("It is so (◇ contested). And more.");
  read.querySelector(".reader-grade")?.remove();
  expect(read.textContent).toBe("It is so. And more.");
});

test("a grade without brackets is left out alone", () => {
  const read = prose(`Graded ${CHIP} here (or not).`);
  read.querySelector(".reader-grade")?.remove();
  expect(read.textContent).toBe("Graded  here (or not).");
});

function fieldsWith(box: HTMLElement | null): HTMLElement {
  const fields = document.createElement("fieldset");
  fields.append(box ?? "");
  return fields;
}

test("things to be ordered stand by the alphabet, however the learner has left them", () => {
  const items = ["c", "a", "b"].map((id) => ({ id, text: `Thing ${id}` }));
  const input = orderInput({ items, ends: { first: "Nearest the spine", last: "last" } });
  input.set(["b", "c", "a"]);
  const sheet = sheetOf(fieldsWith(input.box));
  expect(sheet?.textContent).toContain("Number them from 1 (nearest the spine) to 3 (last).");
  const words = [...(sheet?.querySelectorAll("li") ?? [])];
  expect(words.map((one) => one.textContent?.trim())).toEqual(["Thing a", "Thing b", "Thing c"]);
});

test("partners stand with letters, and no line says which one was chosen", () => {
  const input = matchInput({
    rows: [
      { id: "one", text: "First" },
      { id: "two", text: "Second" },
    ],
    choices: [
      { id: "y", text: "Yonder" },
      { id: "h", text: "Here" },
    ],
  });
  input.set({ one: "y", two: "h" });
  const sheet = sheetOf(fieldsWith(input.box));
  expect([...(sheet?.querySelectorAll("li") ?? [])].map((one) => one.textContent?.trim())).toEqual([
    "First:",
    "Second:",
    "a) Here",
    "b) Yonder",
  ]);
});

test("a number that is guessed has a line and its range, not the guess", () => {
  const input = sliderInput({ low: 5, high: 20, step: 1, unit: " °" }, "How much?");
  input.set(7);
  const sheet = sheetOf(fieldsWith(input.box));
  expect(sheet?.textContent).toContain("from 5 to 20");
  expect(sheet?.textContent).not.toContain("7");
});

test("a picture to point at that has not come is told in words, and one that is there is not", () => {
  const frame = document.createElement("div");
  frame.className = "lesson-quiz-picture";
  frame.setAttribute("aria-label", "The buttocks from behind.");
  expect(sheetOf(fieldsWith(frame))?.textContent).toBe(
    "The picture is on the screen: The buttocks from behind.",
  );
  frame.innerHTML = "<svg></svg>";
  expect(sheetOf(fieldsWith(frame))).toBeNull();
});
