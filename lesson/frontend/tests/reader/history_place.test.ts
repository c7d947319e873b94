import { beforeEach, expect, test, vi } from "vitest";
import { returnTo } from "../../src/reader/history_place.ts";

const page = document.createElement("main");
const scrolled = vi.fn();

beforeEach(() => {
  page.innerHTML = '<div data-cell="3"></div>';
  const part = page.firstElementChild as HTMLElement;
  part.getBoundingClientRect = () => new DOMRect(0, -158, 100, 500);
  vi.stubGlobal("scrollBy", scrolled.mockReset());
  vi.stubGlobal("scrollY", 7314);
});

test("where the browser went by pixels, the part that was read comes back to where it stood", () => {
  returnTo(page, { scrolled: 7314, cell: "3", top: 56 });
  expect(scrolled).toHaveBeenCalledExactlyOnceWith({ top: -214, behavior: "instant" });
});

test("where the browser went elsewhere, it is left there", () => {
  returnTo(page, { scrolled: 7100, cell: "3", top: 56 });
  expect(scrolled).not.toHaveBeenCalled();
});

test("a part that the page no longer has leads nowhere", () => {
  returnTo(page, { scrolled: 7314, cell: "4", top: 56 });
  expect(scrolled).not.toHaveBeenCalled();
});
