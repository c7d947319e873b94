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

function send(form: string): void {
  find(form).dispatchEvent(new Event("submit", { bubbles: true }));
}

/** The kernel has done what the part's widget asked. */
function done(): void {
  part.dispatchEvent(new CustomEvent("lesson-done", { bubbles: true }));
}

function type(): void {
  find("input").dispatchEvent(new Event("input", { bubbles: true }));
}

test("nothing is in hand where nothing was typed", () => {
  expect(isInHand(part)).toBe(false);
});

test("what was typed is in hand until its form was sent, and the kernel has done it", () => {
  type();
  expect(isInHand(part)).toBe(true);
  find<HTMLButtonElement>(".page-output button").click(); // a hint, say, or another question's
  expect(isInHand(part)).toBe(true);
  send("form");
  expect(isInHand(part)).toBe(true); // it may have been sent to a kernel that is lost
  done();
  expect(isInHand(part)).toBe(false);
});

test("what is typed after it was sent is in hand again", () => {
  type();
  send("form");
  type();
  done();
  expect(isInHand(part)).toBe(true);
});

test("of two forms one that is sent leaves the other in hand", () => {
  part.insertAdjacentHTML("beforeend", '<form id="second"></form>');
  type();
  send("#second");
  done();
  expect(isInHand(part)).toBe(true);
});

test("what is chosen outside forms is in hand until the kernel has done what was asked", () => {
  part.insertAdjacentHTML("beforeend", '<div id="desk"><input type="checkbox"></div>');
  find("#desk input").dispatchEvent(new Event("input", { bubbles: true }));
  expect(isInHand(part)).toBe(true);
  find("#desk").dispatchEvent(new CustomEvent("lesson-done", { bubbles: true }));
  expect(isInHand(part)).toBe(false);
});

test("a lab's slider is not in hand: it is set again as quickly as it was", () => {
  part.insertAdjacentHTML("beforeend", '<input type="range" id="dial">');
  find("#dial").dispatchEvent(new Event("input", { bubbles: true }));
  expect(isInHand(part)).toBe(false);
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
