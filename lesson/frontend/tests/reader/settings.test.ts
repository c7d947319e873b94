import { beforeEach, expect, test, vi } from "vitest";
import { keepSetting, readSetting } from "../../src/dom/settings.ts";
import { chosenTextSize, setTextSize } from "../../src/reader/text_size.ts";
import { chosenTheme, setTheme } from "../../src/reader/theme.ts";

beforeEach(() => localStorage.clear());

test("a text size that was chosen is shown and kept; the usual one leaves nothing behind", () => {
  setTextSize("larger");
  expect(document.documentElement.dataset.textSize).toBe("larger");
  expect(chosenTextSize()).toBe("larger");
  setTextSize("normal");
  expect(chosenTextSize()).toBe("normal");
  expect(localStorage).toHaveLength(0);
});

test("what was kept by somebody else under that name is not believed", () => {
  keepSetting("lesson-text-size", "enormous");
  keepSetting("lesson-theme", "pink");
  expect(chosenTextSize()).toBe("normal");
  expect(chosenTheme()).toBe("system");
});

test("light and dark are shown and kept; as the device has it leaves nothing behind", () => {
  setTheme("dark");
  expect(document.body.dataset.jpThemeLight).toBe("false");
  expect(chosenTheme()).toBe("dark");
  setTheme("light");
  expect(document.body.dataset.jpThemeLight).toBe("true");
  setTheme("system");
  expect(chosenTheme()).toBe("system");
  expect(localStorage).toHaveLength(0);
});

test("a browser that keeps nothing for pages is read from and written to without a fault", () => {
  const refusing = {
    getItem: vi.fn(() => {
      throw new DOMException("refused", "SecurityError");
    }),
    setItem: vi.fn(() => {
      throw new DOMException("full", "QuotaExceededError");
    }),
  };
  vi.stubGlobal("localStorage", refusing);
  try {
    keepSetting("lesson-theme", "dark");
    expect(readSetting("lesson-theme")).toBeNull();
    expect(refusing.setItem).toHaveBeenCalledOnce();
  } finally {
    vi.unstubAllGlobals();
  }
});

test("a browser that has no such place at all keeps nothing, and does not mind", () => {
  vi.stubGlobal("localStorage", null);
  keepSetting("a", "b");
  expect(readSetting("a")).toBe(null);
  vi.unstubAllGlobals();
});
