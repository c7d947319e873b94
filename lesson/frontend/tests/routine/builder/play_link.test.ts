import { afterEach, beforeEach, expect, test } from "vitest";
import type { State } from "../../../src/messages/routine.ts";
import { plan, state, verdict } from "./data.ts";
import { press, TestKernel, text } from "./kernel.ts";

const FIRST_THE_SCREEN = "This routine was made on another day. Answer the screen first.";
const REASON = {
  asked: "You take blood thinners",
  why: "Bruises.",
  basis: "a review",
  sources: [],
};
let kernel = new TestKernel();
const opened: (() => void)[] = [];

beforeEach(() => {
  kernel = new TestKernel();
  location.hash = "#play";
});
afterEach(() => {
  for (const close of opened.splice(0)) close();
  document.body.replaceChildren();
  location.hash = "";
});

/** A view whose kernel says this first. */
async function open(first: Partial<State> = { pending_reason: FIRST_THE_SCREEN }) {
  const { root, close } = kernel.open();
  opened.push(close);
  await kernel.done("init", state(1, first));
  return root;
}

/** Answer the screen with no, of which the kernel makes this. */
async function answer(root: HTMLElement, made: Partial<State>): Promise<void> {
  for (const name of ["No to all that is still open", "Next"]) press(root, name);
  press(root, "No to all that is still open");
  await kernel.done("answers", state(kernel.turn(), { screen: verdict("open"), ...made }));
  press(root, "See what it means");
}

const plays = (root: HTMLElement) => root.querySelector(".rt-player") !== null;
const stage = (root: HTMLElement) => text(root, ".rt-stages [aria-current]");

test("a link to play says that the screen comes first, and leads past none of it", async () => {
  const root = await open();
  expect(text(root, ".rt-note")).toBe(FIRST_THE_SCREEN);
  expect(stage(root)).toBe("1 Answer");
  expect(kernel.asked.filter(({ kind }) => kind === "answers")).toEqual([]);
});

test("a screen that was answered before this page is answered again", async () => {
  const root = await open({ plan: plan() });
  expect(stage(root)).toBe("1 Answer");
  expect(plays(root)).toBe(false);
});

test("once the answers allow it as it is, the player stands there, ready to begin", async () => {
  const root = await open();
  await answer(root, { plan: plan() });
  expect(plays(root)).toBe(true);
  expect(text(root, ".rt-player")).toContain("Begin");
});

test("answers that are still looked at are waited for", async () => {
  const root = await open();
  for (const name of ["No to all that is still open", "Next"]) press(root, name);
  press(root, "No to all that is still open");
  press(root, "See what it means");
  expect(plays(root)).toBe(false);
  await kernel.done("answers", state(kernel.turn(), { plan: plan() }));
  expect(plays(root)).toBe(true);
});

test("a routine that is held stays shut", async () => {
  const root = await open();
  await answer(root, { screen: verdict("held") });
  expect(plays(root)).toBe(false);
  expect(text(root, ".rt-verdict .rt-heading")).toBe("First see a clinician");
});

test("an emergency stands at once, and nothing plays", async () => {
  const root = await open();
  press(root, "No to all that is still open");
  await kernel.done("answers", state(kernel.turn(), { screen: verdict("emergency") }));
  expect(plays(root)).toBe(false);
  expect(text(root, ".rt-verdict .rt-heading")).toBe("Get help now");
});

test("what the answers change is seen first, and from there the routine is only looked at", async () => {
  const root = await open();
  const screen = { ...verdict("open"), reasons: [REASON] } as unknown as State["screen"];
  await answer(root, { screen, plan: plan() });
  expect(text(root, ".rt-reasons")).toContain("You take blood thinners");
  press(root, "See the routine");
  expect(stage(root)).toBe("2 Choose");
  expect(plays(root)).toBe(false);
});

test("what is noted about the plan is seen beside it", async () => {
  const root = await open();
  await answer(root, { plan: { ...plan(), notes: ["Last time it was sore."], noted: true } });
  expect(stage(root)).toBe("2 Choose");
  expect(text(root, ".rt-plan")).toContain("Last time it was sore.");
});

test("without a routine that was kept the link leads to the questions, and plays nothing of itself", async () => {
  const root = await open({});
  await answer(root, {});
  press(root, "Choose tools and time");
  await kernel.done("wish", state(kernel.turn(), { plan: plan() }));
  expect(stage(root)).toBe("2 Choose");
});

test("it plays once: who leaves the player stays away from it", async () => {
  const root = await open();
  await answer(root, { plan: plan() });
  press(root, "Back to the plan");
  expect(stage(root)).toBe("2 Choose");
});

test("a link followed on the page itself plays the plan that is there", async () => {
  location.hash = "";
  const root = await open({});
  await answer(root, { plan: plan() });
  press(root, "See the routine");
  expect(plays(root)).toBe(false);
  location.hash = "#play";
  window.dispatchEvent(new Event("hashchange"));
  expect(plays(root)).toBe(true);
});

test("another link leads nowhere here", async () => {
  location.hash = "#Keep-track";
  const root = await open();
  await answer(root, { plan: plan() });
  expect(plays(root)).toBe(false);
  expect(stage(root)).toBe("1 Answer");
});
