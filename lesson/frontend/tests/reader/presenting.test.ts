import { expect, test } from "vitest";
import { turnOf } from "../../src/reader/presenting.ts";

function pressed(html: string, key: string, options: KeyboardEventInit = {}): boolean | null {
  document.body.innerHTML = html;
  let turned: boolean | null = null;
  document.body.firstElementChild?.addEventListener("keydown", (event) => {
    turned = turnOf(event as KeyboardEvent);
  });
  document.body.firstElementChild?.dispatchEvent(new KeyboardEvent("keydown", { key, ...options }));
  return turned;
}

test("a clicker turns on and back, also while a slider or a button has the focus", () => {
  for (const html of ["<p></p>", "<button></button>", "<input type=range>", "<input type=radio>"]) {
    expect(pressed(html, "PageDown"), html).toBe(true);
    expect(pressed(html, "PageUp"), html).toBe(false);
  }
});

test("arrows and the space bar turn, but not what needs them itself", () => {
  expect(pressed("<p></p>", "ArrowRight")).toBe(true);
  expect(pressed("<p></p>", "ArrowLeft")).toBe(false);
  expect(pressed("<p></p>", " ")).toBe(true);
  expect(pressed("<p></p>", " ", { shiftKey: true })).toBe(false);
  for (const html of ["<button></button>", "<input type=range>", "<a href=x></a>"])
    for (const key of ["ArrowRight", "ArrowLeft", " "]) expect(pressed(html, key), html).toBeNull();
});

test("on the strip arrows turn, while Space and Enter press the button that has the focus", () => {
  const strip = '<button class="reader-strip"></button>';
  expect(pressed(strip, "ArrowRight")).toBe(true);
  expect(pressed(strip, "ArrowLeft")).toBe(false);
  for (const key of [" ", "Enter"]) expect(pressed(strip, key)).toBeNull();
});

test("nothing turns while somebody writes", () => {
  for (const html of ["<textarea></textarea>", "<input type=text>", "<select></select>"])
    for (const key of ["PageDown", "PageUp", "ArrowRight", " "])
      expect(pressed(html, key), html).toBeNull();
});
