import { beforeEach, expect, test } from "vitest";
import { isInHand, keysElsewhere, noteTyping } from "../../src/reader/in_hand.ts";

let part: HTMLElement;

function find<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

beforeEach(() => {
  document.body.innerHTML = `<main><div class="page-output"><form>
    <input><button type="button">Check</button></form></div><button id="other">Other</button></main>`;
  noteTyping(find("main"));
  part = find(".page-output");
});

function type(): void {
  find("input").dispatchEvent(new Event("input", { bubbles: true }));
}

test("nothing is in hand where nothing was typed", () => {
  expect(isInHand(part)).toBe(false);
});

test("what was typed is in hand until it is sent", () => {
  type();
  expect(isInHand(part)).toBe(true);
  find<HTMLButtonElement>(".page-output button").click();
  expect(isInHand(part)).toBe(false);
  type();
  find("form").dispatchEvent(new Event("submit", { bubbles: true }));
  expect(isInHand(part)).toBe(false);
});

test("a button elsewhere sends nothing of it", () => {
  type();
  find<HTMLButtonElement>("#other").click();
  expect(isInHand(part)).toBe(true);
});

test("what says that it is in use is in hand", () => {
  part.append(Object.assign(document.createElement("div"), { id: "player" }));
  find("#player").setAttribute("data-in-use", "");
  expect(isInHand(part)).toBe(true);
});

test("a part that has the keys is waited for, until they are elsewhere", async () => {
  let free = false;
  find("input").focus();
  const waited = keysElsewhere(part).then(() => {
    free = true;
  });
  await Promise.resolve();
  expect(free).toBe(false);
  find("#other").focus();
  await waited;
  expect(free).toBe(true);
});
