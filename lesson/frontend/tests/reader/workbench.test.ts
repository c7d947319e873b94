import { beforeEach, expect, test } from "vitest";
import { wantsWorkbench } from "../../src/dom/workbench_choice.ts";
import type { ReaderConfig } from "../../src/reader/config.ts";
import { contentsPanel } from "../../src/reader/contents_panel.ts";
import { workbenchMenu } from "../../src/reader/workbench.ts";

const config: ReaderConfig = {
  home: "/lesson",
  person: "first",
  learner: "",
  who: "/lesson/who",
  path: "01_the_sciatic_nerve.ipynb",
  title: "The sciatic nerve",
  trusted: true,
  mark: "",
  workbench: "/lab/tree/notebooks",
  contents: [],
  setup: [],
  sleeping: {},
};
const without = { ...config, workbench: null };

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

function open(): HTMLElement {
  const box = workbenchMenu(config);
  if (!box) throw new Error("There is no menu.");
  document.body.append(box);
  box.querySelector("button")?.click();
  return box;
}

test("a press on the button leads nowhere: it says first what the workbench is and for whom", () => {
  const box = open();
  expect(box.querySelector<HTMLElement>(".reader-menu-panel")?.hidden).toBe(false);
  expect(box.textContent).toContain("For teachers and authors");
  expect(box.textContent).toContain("You do not need it for the lesson.");
  expect(box.textContent).toContain("“Read” at the top of a page leads back");
  expect(wantsWorkbench()).toBe(false);
});

test("its one link opens this page's notebook in a tab of its own, and has the keys", () => {
  const links = [...open().querySelectorAll("a")];
  expect(links.map((link) => [link.getAttribute("href"), link.target, link.rel])).toEqual([
    ["/lab/tree/notebooks/01_the_sciatic_nerve.ipynb", "_blank", "noopener"],
  ]);
  expect(document.activeElement).toBe(links[0]);
});

test.each(["click", "auxclick"])("a %s on the link is a choice that is kept", (press) => {
  const link = open().querySelector("a");
  link?.dispatchEvent(new MouseEvent(press, { cancelable: true }));
  expect(wantsWorkbench()).toBe(true);
});

test("where there is no workbench nothing is said of one, in the bar or in the contents", () => {
  expect(workbenchMenu(without)).toBeNull();
  expect(contentsPanel(without, [], () => {}).textContent).not.toContain("Workbench");
  expect(contentsPanel(config, [], () => {}).textContent).toContain("Workbench");
});
