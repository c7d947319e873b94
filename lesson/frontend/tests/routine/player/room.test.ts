import { afterEach, expect, test } from "vitest";
import { element } from "../../../src/dom/element.ts";
import { type Room, roomFor } from "../../../src/routine/player/room.ts";

let room: Room | undefined;
afterEach(() => room?.close());

/** A player whose step is as high as its letters are large, and this high where they are as usual. */
function player(height: number, visible = 100) {
  const body = element("div");
  const root = element("section", {}, body);
  const letters = (): number => Number(body.style.getPropertyValue("--rt-fit"));
  Object.defineProperty(body, "clientHeight", { value: visible });
  Object.defineProperty(body, "scrollHeight", { get: () => Math.round(height * letters()) });
  room = roomFor(root, body);
  room.fit(1);
  return { root, body, letters };
}

test("letters are as large as lets all of a step be in view", () => {
  const { root, body, letters } = player(95);
  expect(letters()).toBe(1.05);
  expect(root.matches("[data-tight], [data-more]")).toBe(false);
  expect(body.tabIndex).toBe(-1);
});

test("where there is much room they are no larger than reads well", () => {
  expect(player(10).letters()).toBe(1.2);
});

test("where the least do not fit, more is told of, and keys scroll to it", () => {
  const { root, body, letters } = player(200);
  expect(letters()).toBe(0.9);
  expect(root.matches("[data-tight][data-more]")).toBe(true);
  expect(body.tabIndex).toBe(0);
  body.scrollTop = 80;
  body.dispatchEvent(new Event("scroll"));
  expect(root.matches("[data-tight]:not([data-more])")).toBe(true);
});

test("another step is shown from its beginning, the same one where it was scrolled to", () => {
  const { body } = player(200);
  body.scrollTop = 80;
  room?.fit();
  expect(body.scrollTop).toBe(80);
  room?.fit(2);
  expect(body.scrollTop).toBe(0);
});
