import { describe, expect, it } from "vitest";
import { LessonPages, notebookAt } from "../../src/labextension/lesson_pages.ts";

const BASE = "http://127.0.0.1:8888/user/anna/";

describe("notebookAt", () => {
  it.each([
    ["lab/tree/notebooks/01.ipynb", "notebooks/01.ipynb"],
    ["lab/tree/notebooks/01.ipynb?token=t#Check", "notebooks/01.ipynb"],
    ["doc/tree/01.ipynb", "01.ipynb"],
    ["lab/workspaces/own/tree/a%20b/01.ipynb", "a b/01.ipynb"],
    ["notebooks/notebooks/01.ipynb", "notebooks/01.ipynb"],
    ["notebooks/lab/tree/01.ipynb", "lab/tree/01.ipynb"],
  ])("finds the notebook that %s names", (address, path) => {
    expect(notebookAt(BASE + address, BASE)).toBe(path);
  });

  it.each(["lab", "lab/workspaces/own", "tree/notebooks", "lesson/read/01"])(
    "finds none in %s",
    (address) => {
      expect(notebookAt(BASE + address, BASE)).toBeNull();
    },
  );

  it("finds none on another server", () => {
    expect(notebookAt("http://127.0.0.1:8888/user/ben/lab/tree/01.ipynb", BASE)).toBeNull();
  });
});

describe("LessonPages", () => {
  const pages = new LessonPages({ "notebooks/01.ipynb": "/lesson/read/01" });

  it("knows where a page is read, whatever drive it was opened from", () => {
    expect(pages.reader("notebooks/01.ipynb")).toBe("/lesson/read/01");
    expect(pages.reader("RTC:notebooks/01.ipynb")).toBe("/lesson/read/01");
  });

  it.each(["01.ipynb", "own/notebooks/01.ipynb", "constructor", "__proto__", ""])(
    "knows no page %s",
    (path) => {
      expect(pages.reader(path)).toBeNull();
    },
  );
});
