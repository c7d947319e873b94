/** A button for a saved record, and the question whether what it holds shall come in. */
import { element } from "../dom/element.ts";
import { fileButton } from "../dom/file_button.ts";
import type { RecordRequest } from "../messages/record.ts";
import { act, row } from "./actions.ts";

/** What a message to the kernel may hold; records of many years stay below it. */
const LARGEST_FILE = 8_000_000;

interface Around {
  /** Say that a file cannot be taken. */
  complain(words: string): void;
  /** Give the keys to what came of it. */
  focusOutcome(): void;
}

export function bringBack(
  request: (asked: RecordRequest) => Promise<unknown>,
  { complain, focusOutcome }: Around,
) {
  const { root: field, input: file } = fileButton(
    "Bring a saved record back",
    ".json,application/json",
    "lesson-record-button lesson-record-quiet",
    (chosen) => void look(chosen),
  );
  const coming = element("p");
  const leave = act("Not now", "lesson-record-quiet", () => {
    question.hidden = true;
    file.focus();
  });
  const bring = act("Bring it in", "", async () => {
    question.hidden = true;
    file.focus(); // the button that was pressed is gone
    if ((await request({ kind: "restore" })) === "done") focusOutcome();
  });
  const question = element(
    "div",
    { class: "lesson-record-coming", role: "group", "aria-label": "Bring it in?", hidden: true },
    coming,
    row(bring, leave),
  );

  const look = async (chosen: File): Promise<void> => {
    question.hidden = true;
    const text = await textOf(chosen);
    if ("refused" in text) {
      complain(text.refused);
      return;
    }
    const outcome = await request({ kind: "look", name: chosen.name, text: text.read });
    if (outcome !== "done") return;
    if (question.hidden) focusOutcome();
    else bring.focus();
  };

  /** Ask whether it shall come in; without words there is nothing to ask. */
  const ask = (what: string): void => {
    coming.textContent = what;
    question.hidden = !what;
  };
  return { field, question, ask };
}

async function textOf(file: File): Promise<{ read: string } | { refused: string }> {
  if (file.size > LARGEST_FILE)
    return {
      refused: `${file.name} is too long to be a saved record. Choose the file that “Save everything” made.`,
    };
  try {
    const read = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return { read };
  } catch {
    return {
      refused: `${file.name} cannot be read as a saved record. Choose the file that “Save everything” made.`,
    };
  }
}
