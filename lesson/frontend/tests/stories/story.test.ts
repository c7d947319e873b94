import { expect, test } from "vitest";
import type { Person } from "../../src/messages/story.ts";
import { citedNumbers, citedWords } from "../../src/stories/citations.ts";
import { progressWords } from "../../src/stories/story.ts";

test("sources are numbered once each, in order, whatever the texts", () => {
  expect(citedNumbers([["a", [3, 1]], ["b"], ["c", [3], "d", [2]]])).toEqual([1, 2, 3]);
});

test("a source stands raised behind its words, and says aloud that it is one", () => {
  const [words, mark] = citedWords(["Most do well", [2, 4]]);
  expect(words).toBe("Most do well");
  expect((mark as HTMLElement).outerHTML).toBe(
    '<sup><span class="ls-aloud"> source </span>2, 4</sup>',
  );
});

test("a card says how far one is", () => {
  const anna = { steps: [{}, {}, {}] } as unknown as Person; // no more of her is asked for
  const words = (step: number, begun: boolean, finished: boolean) =>
    progressWords(anna, { step, begun, finished, chosen: [] });
  expect(words(0, false, false)).toBe("not begun");
  expect(words(1, true, false)).toBe("step 2 of 3");
  expect(words(0, true, true)).toBe("✓ finished");
});
