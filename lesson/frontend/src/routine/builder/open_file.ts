/** A button that opens a routine from a file; the screen stands before it. */
import { element } from "../../dom/element.ts";
import type { Builder } from "./builder_context.ts";

/** More than any routine's file holds. */
const LARGEST_FILE = 100_000;

export function openFile(builder: Builder): HTMLElement {
  const words = "Open a routine from a file";
  const input = element("input", {
    type: "file",
    accept: ".json,application/json",
    class: "rt-file",
    "aria-label": words,
  });
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    const text = await textOf(file);
    input.value = "";
    if (text === null)
      builder.complain(`${file.name}: it could not be read. Please choose it again.`);
    else void builder.requests.open(file.name, text);
  });
  return element("label", { class: "rt-button rt-plain rt-open" }, input, words);
}

/** What a file holds; null if it was changed or taken away since it was chosen. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.slice(0, LARGEST_FILE).text();
  } catch {
    return null;
  }
}
