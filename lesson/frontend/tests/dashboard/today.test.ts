import { beforeEach, expect, test } from "vitest";
import { render } from "../../src/dashboard/today_widget.ts";
import type { DashboardReply, Part } from "../../src/messages/dashboard.ts";
import { FakeModel } from "../kernel/fake_model.ts";

const PLACE: Part = {
  id: "place",
  title: "Where you left off",
  words: "03 Muscle chains and the pelvis",
  more: "Explore: what a hand can feel",
  link: { words: "Go on", href: "03_chains_and_the_pelvis.ipynb#Explore:-what-a-hand-can-feel" },
};
const LATER: Part = {
  id: "review",
  title: "Questions",
  words: "Nothing is due now.",
  more: "",
  link: null,
};
const MORE = { words: "More in the diary", href: "06_your_routine.ipynb#Keep-track" };
const NOTHING: DashboardReply = { kind: "state", parts: [], diary: null, said: [], trouble: "" };

let model = new FakeModel();
let el = document.createElement("div");

beforeEach(() => {
  model = new FakeModel();
  el = document.createElement("div");
  document.body.replaceChildren(el);
  render({ model: model.model, el } as unknown as Parameters<typeof render>[0]);
});

function tell(change: Partial<DashboardReply>): void {
  model.say({ ...NOTHING, ...change });
}
const root = () => el.querySelector(".lesson-today");
const lists = () => [...el.querySelectorAll("select")];
const choose = (at: number, value: string): void => {
  const list = lists()[at];
  if (list) list.value = value;
};
const values = () => lists().map(({ value }) => value);

test("who is new here is shown nothing, before the kernel speaks and after", () => {
  expect(root()?.hasAttribute("data-empty")).toBe(true);
  tell({});
  expect(root()?.hasAttribute("data-empty")).toBe(true);
  expect(el.querySelector<HTMLElement>(".lesson-today-card")?.hidden).toBe(true);
});

test("each part says what it is and leads where it says, by a name that says so aloud", () => {
  tell({ parts: [PLACE, LATER] });
  expect(root()?.hasAttribute("data-empty")).toBe(false);
  const [link, ...others] = el.querySelectorAll<HTMLAnchorElement>("a");
  expect(others).toEqual([]);
  expect(link?.getAttribute("href")).toBe(PLACE.link?.href);
  expect(link?.getAttribute("aria-label")).toBe("Go on: Where you left off");
  expect(el.textContent).toContain("Explore: what a hand can feel");
  expect(el.textContent).toContain("Nothing is due now.");
});

test("what goes wrong is told even to who is new", () => {
  tell({ trouble: "Your answers are not being kept." });
  expect(root()?.hasAttribute("data-empty")).toBe(false);
  expect(el.querySelector(".lesson-today-trouble")?.textContent).toBe(
    "Your answers are not being kept.",
  );
});

test("the day's line is written as it was chosen, once by a double click", () => {
  tell({ diary: { leg: null, back: null, link: MORE } });
  choose(0, "4");
  const form = el.querySelector("form");
  form?.requestSubmit();
  form?.requestSubmit();
  const writes = model.sent.filter(({ content }) => content.kind === "write");
  expect(writes.map(({ content }) => content)).toMatchObject([{ leg: 4, back: null }]);
});

test("what is chosen and not yet written stays when the diary is told anew", () => {
  tell({ diary: { leg: 2, back: null, link: MORE } });
  choose(1, "5");
  tell({ diary: { leg: 3, back: 1, link: MORE } });
  expect(values()).toEqual(["3", "5"]);
});

test("a row that says the same as before keeps its place and its focus", () => {
  tell({ parts: [PLACE], diary: { leg: null, back: null, link: MORE } });
  el.querySelector("a")?.focus();
  tell({ parts: [PLACE, LATER], diary: { leg: null, back: null, link: MORE } });
  tell({ parts: [PLACE], diary: { leg: 1, back: null, link: MORE } });
  expect(document.activeElement?.getAttribute("href")).toBe(PLACE.link?.href);
});
