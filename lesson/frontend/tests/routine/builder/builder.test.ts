import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takeDrafts } from "../../../src/reader/drafts.ts";
import { plan, state, verdict } from "./data.ts";
import { press, settle, TestKernel, text } from "./kernel.ts";

let kernel = new TestKernel();
const opened: (() => void)[] = [];

beforeEach(() => {
  kernel = new TestKernel();
});
afterEach(() => {
  for (const close of opened.splice(0)) close();
  document.body.replaceChildren();
  vi.useRealTimers();
});

function open(): HTMLElement {
  const { root, close } = kernel.open();
  opened.push(close);
  return root;
}

/** A view at the choices, whose plan was asked for. */
async function building(): Promise<HTMLElement> {
  const root = open();
  await kernel.done("init", state(1, { screen: verdict("open") }));
  for (const name of ["No to all that is still open", "Next"]) press(root, name);
  press(root, "No to all that is still open");
  await kernel.done("answers", state(kernel.turn(), { screen: verdict("open") }));
  press(root, "See what it means");
  press(root, "Choose tools and time");
  return root;
}

async function planned(): Promise<HTMLElement> {
  const root = await building();
  await kernel.done("wish", state(kernel.turn(), { plan: plan() }));
  return root;
}

async function stopped(): Promise<HTMLElement> {
  vi.useFakeTimers();
  const root = await planned();
  press(root, "Play");
  press(root, "Begin");
  vi.advanceTimersByTime(20_000);
  press(root, "Stop: something is wrong");
  return root;
}

const heading = (root: HTMLElement) => text(root, ".rt-plan .rt-heading");
const status = (root: HTMLElement) => text(root, ".rt-along > .rt-quiet");
const written = (root: HTMLElement) => text(root, ".rt-over [role=status]");

test("answering no to all asks once", async () => {
  const root = open();
  await kernel.done("init", state(1));
  press(root, "No to all that is still open");
  press(root, "No to all that is still open");
  expect(kernel.asked.filter(({ kind }) => kind === "answers")).toHaveLength(1);
  expect(kernel.last("answers").answers).toEqual({ saddle: "no" });
});

test("what the answers mean waits for the kernel, and says so", async () => {
  const root = open();
  await kernel.done("init", state(1));
  for (const name of ["No to all that is still open", "Next"]) press(root, name);
  press(root, "No to all that is still open");
  press(root, "See what it means");
  expect(text(root, ".rt-heading")).toBe("Looking at your answers …");
  await kernel.done("answers", state(kernel.turn(), { screen: verdict("open") }));
  expect(text(root, ".rt-heading")).toBe("You may go on");
});

test("answers that could not be looked at are not said to be unfinished", async () => {
  const root = open();
  await kernel.done("init", state(1));
  for (const name of ["No to all that is still open", "Next"]) press(root, name);
  press(root, "No to all that is still open");
  press(root, "See what it means");
  await kernel.fault("answers");
  expect(text(root, ".rt-heading")).toContain("could not be looked at");
});

test("a plan is asked for once, and shown once it is made", async () => {
  const root = await building();
  expect(heading(root)).toBe("Making your routine …");
  expect(kernel.asked.filter(({ kind }) => kind === "wish")).toHaveLength(1);
  await kernel.done("wish", state(kernel.turn(), { plan: plan() }));
  expect(heading(root)).toBe("Your routine: 10 min");
});

test("a plan that ends in a fault does not stay in the making, and a choice tries again", async () => {
  const root = await building();
  await kernel.fault("wish");
  expect(heading(root)).toContain("could not be made. Please change a choice");
  expect(kernel.asked.filter(({ kind }) => kind === "wish")).toHaveLength(1);
  root.querySelectorAll<HTMLInputElement>(".rt-ticks input")[1]?.click();
  expect(heading(root)).toBe("Making your routine …");
  expect(kernel.last("wish").wish).toMatchObject({ tools: ["hands", "ball"] });
});

test("a plan that the kernel refuses is not asked for again by itself", async () => {
  const root = await building();
  await kernel.done("wish", state(kernel.turn(), { screen: verdict("open"), trouble: "No." }));
  expect(heading(root)).toContain("could not be made");
  expect(text(root, ".rt-trouble")).toBe("No.");
  expect(kernel.asked.filter(({ kind }) => kind === "wish")).toHaveLength(1);
});

test("a plan that is asked for after the connection was lost says that it was lost", async () => {
  const root = await building();
  kernel.lose();
  root.querySelectorAll<HTMLInputElement>(".rt-ticks input")[1]?.click();
  await settle();
  expect(heading(root)).toContain("the connection was lost");
});

test("a fault of an older request does not spoil a newer one", async () => {
  const root = await building();
  const { request } = kernel.last("wish");
  root.querySelectorAll<HTMLInputElement>(".rt-ticks input")[1]?.click();
  kernel.say({ kind: "fault", request, words: "A fault.", details: "" });
  await settle();
  expect(heading(root)).toBe("Making your routine …");
});

test("a busy kernel is told, and its plan shown all the same", async () => {
  vi.useFakeTimers();
  const root = await building();
  vi.advanceTimersByTime(16_000);
  expect(heading(root)).toContain("still busy");
  await kernel.done("wish", state(kernel.turn(), { plan: plan() }));
  expect(heading(root)).toBe("Your routine: 10 min");
});

test("a file to take along is asked for once by a double click, and again after a fault", async () => {
  const root = await planned();
  press(root, "Copy as a message");
  press(root, "Copy as a message");
  expect(kernel.asked.filter(({ kind }) => kind === "export")).toHaveLength(1);
  expect(status(root)).toBe("Making it …");
  await kernel.fault("export");
  expect(status(root)).toBe("Something went wrong inside the lesson, so it was not made.");
  press(root, "Copy as a message");
  expect(kernel.asked.filter(({ kind }) => kind === "export")).toHaveLength(2);
  expect(status(root)).toBe("Making it …");
});

test("a file that the kernel did not make, or whose kernel is lost, is not in the making for ever", async () => {
  const root = await planned();
  press(root, "Sheet to print (PDF)");
  await kernel.done("export");
  expect(status(root)).toBe("It was not made.");
  kernel.lose();
  press(root, "Sheet to print (PDF)");
  await settle();
  expect(status(root)).toBe("It could not be made: the connection was lost.");
});

test("a session that is written down says so, and nothing else after it", async () => {
  const root = await stopped();
  expect(written(root)).toBe("Writing it into your diary …");
  await kernel.done("finished", { kind: "saved", words: "It stands in your diary." });
  expect(written(root)).toBe("It stands in your diary.");
});

test.each([
  ["was refused", () => kernel.done("finished"), "is not in your diary"],
  ["ended in a fault", () => kernel.fault("finished"), "Something went wrong inside the lesson"],
])("a session whose writing %s is not said to be in the making", async (_, answer, words) => {
  const root = await stopped();
  await answer();
  expect(written(root)).toContain(words);
});

test("a session that ends after the connection was lost says that it may be missing", async () => {
  vi.useFakeTimers();
  const root = await planned();
  press(root, "Play");
  press(root, "Begin");
  kernel.lose();
  vi.advanceTimersByTime(20_000);
  press(root, "Stop: something is wrong");
  await settle();
  expect(written(root)).toContain("may be missing from your diary");
  press(root, "To the questions");
  expect(root.querySelectorAll("input:checked")).toHaveLength(0);
});

test("a session is stopped without a kernel that answers, and a late one is told", async () => {
  const root = await stopped();
  vi.advanceTimersByTime(16_000);
  expect(written(root)).toContain("still busy");
});

test("what one view answers is followed by the other, and each has its own place", async () => {
  const [one, other] = [open(), open()];
  await kernel.done("init", state(2));
  press(one, "No to all that is still open");
  press(one, "Next");
  await kernel.done("answers", state(kernel.turn()));
  expect(text(one, ".rt-stage > .rt-quiet")).toContain("Part 2 of 2");
  expect(text(other, ".rt-stage > .rt-quiet")).toContain("Part 1 of 2");
  expect(other.querySelectorAll("input:checked")).toHaveLength(1);
});

test("a picture that a closed view waited for is asked for by the one that is left", async () => {
  open();
  const active = kernel.open();
  await kernel.done("init", state(2, { plan: plan() }));
  expect(kernel.asked.filter(({ kind }) => kind === "picture")).toHaveLength(1);
  active.close();
  await settle();
  expect(kernel.asked.filter(({ kind }) => kind === "picture")).toHaveLength(2);
});

test("once it was reset, the screen comes first again in every view", async () => {
  const one = await planned();
  const other = open();
  await kernel.done("init", state(kernel.turn(), { plan: plan() }));
  kernel.say({ kind: "reset" });
  for (const view of [one, other])
    expect(text(view, ".rt-stage > .rt-quiet")).toContain("Part 1 of 2");
});

test("a desk whose kernel is lost hands on what was answered, wished and filled in to the next one", async () => {
  const root = await planned();
  const week = root.querySelector<HTMLInputElement>(".rt-choices input[type=checkbox]");
  week?.click();
  const time = root.querySelector<HTMLInputElement>("input[type=time]");
  if (!time) throw new Error("there is no calendar");
  time.value = "07:15";
  time.dispatchEvent(new Event("input", { bubbles: true }));
  const before = kernel.last("wish");
  const answers = kernel.last("answers");
  const giveBack = takeDrafts(root);
  kernel = new TestKernel();
  const fresh = open();
  await kernel.done("init", state(1, { screen: verdict("incomplete") }));
  root.replaceChildren(...fresh.children);
  giveBack();
  expect(heading(root)).toContain("Your routine"); // it stands at once, and takes the same room
  expect(kernel.last("answers").answers).toEqual(answers.answers);
  expect(kernel.last("wish").wish).toEqual(before.wish);
  expect(kernel.last("wish").turn).toBe(kernel.turn()); // an answer to the other is older
  await kernel.done("wish", state(kernel.turn(), { plan: plan() }));
  expect(root.querySelector<HTMLInputElement>("input[type=time]")?.value).toBe("07:15");
});

test("of the screen the same part is seen again, with its answers", async () => {
  const root = open();
  await kernel.done("init", state(1));
  for (const name of ["No to all that is still open", "Next"]) press(root, name);
  const giveBack = takeDrafts(root);
  kernel = new TestKernel();
  const fresh = open();
  await kernel.done("init", state(1));
  root.replaceChildren(...fresh.children);
  giveBack();
  expect(root.textContent).toContain("Part 2 of 2");
  press(root, "Back");
  expect(root.textContent).toContain("All answered here");
});

test.each([
  ["3", 3, ""],
  ["３", 3, ""],
  ["1,5", 1, "a whole number from 1 to 520. It is still 1."],
  ["0", 1, "It is still 1."],
  ["", 1, "It is still 1."],
])("the week of practice typed as %j is %i or asked for again", async (typed, week, said) => {
  const root = await planned();
  const field = root.querySelector<HTMLInputElement>(".rt-choices input[inputmode=numeric]");
  if (!field) throw new Error("the field is missing");
  field.value = typed;
  field.dispatchEvent(new Event("change"));
  expect(kernel.last("wish").wish).toMatchObject({ week });
  expect(field.value).toBe(String(week));
  expect(field.parentElement?.querySelector("[role=alert]")?.textContent).toContain(said);
});
