/** A button by which a file is chosen, and beside it the name of the one that was. */
import { element } from "./element.ts";

export interface FileButton {
  readonly root: HTMLElement;
  /** What takes the keys. */
  readonly input: HTMLInputElement;
}

/** `look` is the class of the buttons that it stands among; `onChosen` may be given the same file again. */
export function fileButton(
  words: string,
  accept: string,
  look: string,
  onChosen: (file: File) => void,
): FileButton {
  const input = element("input", { type: "file", accept });
  const chosen = element("span", { class: "lesson-file-name" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (!file) return;
    chosen.textContent = `Chosen: ${file.name}`;
    onChosen(file);
    input.value = "";
  });
  const label = element("label", { class: `lesson-file-button ${look}` }, input, words);
  return { root: element("div", { class: "lesson-file" }, label, chosen), input };
}
