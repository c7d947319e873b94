/** Taking the routine along: a sheet to print, a calendar, a file for somebody else, a message. */
import { saveFile } from "../../dom/download.ts";
import { element } from "../../dom/element.ts";
import type { Outcome } from "../../kernel/connection.ts";
import type { Export, File } from "../../messages/routine.ts";
import { plainButton } from "../shared/controls.ts";
import type { Builder } from "./builder_context.ts";
import { type CalendarDays, calendarForm } from "./calendar_form.ts";
import { openFile } from "./open_file.ts";

const UNMADE: Record<Outcome, string> = {
  done: "It was not made.",
  refused: "It was not made.",
  fault: "Something went wrong inside the lesson, so it was not made.",
  lost: "It could not be made: the connection was lost.",
};

/** What a file is good for, by its kind. */
const READY: Record<string, string> = {
  "application/pdf": "The sheet is ready to print. Look among your downloads.",
  "text/calendar": "The file for your calendar is ready. Look among your downloads.",
  "application/json":
    "The file is ready, to open here again or to pass on. Look among your downloads.",
  "text/plain": "The message is ready.",
};

export interface ExportsView {
  readonly root: HTMLElement;
  /** What was made of the plan before is no longer shown; what is filled in stays. */
  planDrawnAnew(): void;
  /** Hand a file that the kernel made to the learner. */
  receive(file: File, content: Uint8Array<ArrayBuffer>): void;
}

export function exportsView(builder: Builder): ExportsView {
  const words = element("textarea", {
    readonly: true,
    rows: 8,
    class: "rt-message",
    "aria-label": "The routine as a message",
    hidden: true,
  });
  const status = element("p", { class: "rt-quiet", role: "status" });
  const asked = new Set<Export["what"]>(); // a double click asks once
  let received = false;
  let isReady = false; // the status says so of a file

  const ask = async (what: Export["what"], days?: CalendarDays): Promise<void> => {
    if (asked.has(what)) return;
    if (asked.size === 0) received = false;
    asked.add(what);
    status.textContent = "Making it …";
    isReady = false;
    const outcome = await builder.requests.export({ what, ...days }, () => {
      status.textContent = "The page is still busy. It is made as soon as that is over.";
    });
    asked.delete(what);
    if (!received) status.textContent = UNMADE[outcome];
    received = false; // what was asked after it has its own answer
  };
  const root = element(
    "section",
    { class: "rt-along", "aria-label": "Take it along" },
    element("h4", {}, "Take it along, or pass it on"),
    element(
      "div",
      { class: "rt-actions" },
      plainButton("Sheet to print (PDF)", () => void ask("sheet")),
      plainButton("File for another day or person", () => void ask("file")),
      plainButton("Copy as a message", () => void ask("text")),
      openFile(builder),
    ),
    status,
    words,
    calendarForm(builder.shared, (days) => void ask("calendar", days)),
  );
  return {
    root,
    planDrawnAnew() {
      words.hidden = true;
      if (isReady) status.textContent = ""; // what went wrong stays
    },
    receive(file, content) {
      received = isReady = true;
      status.textContent = READY[file.mime] ?? "It is ready.";
      if (file.mime !== "text/plain") {
        saveFile(file, content);
        return;
      }
      words.value = new TextDecoder().decode(content);
      words.hidden = false;
      words.select();
      void copy(words.value).then((told) => {
        status.textContent = told;
      });
    },
  };
}

/** Copy a message, and say whether the browser allowed it. */
async function copy(message: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(message);
    return "Copied; paste it into a message.";
  } catch {
    return "Copy it from here into a message."; // the browser keeps the clipboard shut
  }
}
