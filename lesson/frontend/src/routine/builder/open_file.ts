/** A button that opens a routine from a file; the screen stands before it. */
import { fileButton } from "../../dom/file_button.ts";
import type { Builder } from "./builder_context.ts";

/** More than any routine's file holds. */
const LARGEST_FILE = 100_000;

export function openFile(builder: Builder): HTMLElement {
  return fileButton(
    "Open a routine from a file",
    ".json,application/json",
    "rt-button rt-plain",
    (file) => void open(file, builder),
  ).root;
}

async function open(file: File, builder: Builder): Promise<void> {
  const text = await textOf(file);
  if (text === null)
    builder.complain(`${file.name}: it could not be read. Please choose it again.`);
  else void builder.requests.open(file.name, text);
}

/** What a file holds; null if it was changed or taken away since it was chosen. */
async function textOf(file: File): Promise<string | null> {
  try {
    return await file.slice(0, LARGEST_FILE).text();
  } catch {
    return null;
  }
}
