import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { printOnceDrawn } from "../../src/reader/print_once_drawn.ts";

let page: HTMLElement;
let print: ReturnType<typeof vi.fn>;

beforeEach(() => {
  vi.useFakeTimers();
  print = vi.fn();
  vi.stubGlobal("print", print);
  page = document.createElement("main");
  document.body.replaceChildren(page);
  printOnceDrawn(page);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Press keys, and say whether the browser still prints by itself. */
function press(key: string, held: object): boolean {
  return page.dispatchEvent(
    new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true }),
  );
}

const CARD = `<form class="lesson-quiz-card"><div class="lesson-quiz-picture"></div></form>`;

test("a page whose pictures are drawn is printed by the browser itself", () => {
  page.innerHTML = CARD;
  page.querySelector(".lesson-quiz-picture")?.append(document.createElement("svg"));
  expect(press("p", { ctrlKey: true })).toBe(true);
  expect(print).not.toHaveBeenCalled();
});

test.each([{ ctrlKey: true }, { metaKey: true }])(
  "%o prints once, when all is drawn",
  async (held) => {
    page.innerHTML = `<div data-sleeps data-call="ask"></div>`;
    expect(press("p", held)).toBe(false);
    expect(press("p", held)).toBe(false);
    page.innerHTML = CARD;
    await vi.advanceTimersByTimeAsync(100);
    expect(print).not.toHaveBeenCalled();
    page.querySelector(".lesson-quiz-picture")?.append(document.createElement("svg"));
    await vi.advanceTimersByTimeAsync(100);
    expect(print).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(print).toHaveBeenCalledOnce();
  },
);

test("what is never drawn keeps no page from being printed", async () => {
  page.innerHTML = CARD;
  press("P", { ctrlKey: true });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(print).toHaveBeenCalledOnce();
});

test.each([{}, { ctrlKey: true, shiftKey: true }, { altKey: true }])(
  "%o and p is left alone",
  (held) => {
    page.innerHTML = CARD;
    expect(press("p", held)).toBe(true);
  },
);
