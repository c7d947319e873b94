/** The buttons of the record's card. */
import { button, element } from "../dom/element.ts";

export function act(words: string, look: string, does: () => void): HTMLButtonElement {
  return button(words, does, { class: `lesson-record-button ${look}` });
}

export function row(...buttons: HTMLButtonElement[]): HTMLDivElement {
  return element("div", { class: "lesson-record-actions" }, ...buttons);
}
