import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  delete window.lessonViews;
  vi.resetModules();
});

/** The module as another output has it: a copy of its own. */
async function anotherOutput() {
  vi.resetModules();
  return import("../../src/diagram/linked_views.ts");
}

test("views of one picture follow each other across outputs, and those of another do not", async () => {
  const [one, other] = [await anotherOutput(), await anotherOutput()];
  expect(one.linkView).not.toBe(other.linkView);
  const shows = [vi.fn(), vi.fn(), vi.fn()] as const;
  one.linkView("nerve", shows[0]);
  other.linkView("nerve", shows[1]);
  other.linkView("buttock", shows[2]);
  other.showInAll("nerve", 3);
  expect(shows.map((show) => show.mock.calls)).toEqual([[[3]], [[3]], []]);
});

test("a view that is gone is forgotten when the next one comes", async () => {
  const { linkView, showInAll } = await anotherOutput();
  const gone = { deref: () => undefined } as unknown as WeakRef<(at: number) => void>;
  window.lessonViews = new Map([["nerve", [gone]]]);
  const show = vi.fn();
  linkView("nerve", show);
  expect(window.lessonViews.get("nerve")).toHaveLength(1);
  showInAll("nerve", 1);
  expect(show).toHaveBeenCalledWith(1);
});
