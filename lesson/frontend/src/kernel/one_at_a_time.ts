/** Requests of which one is under way at a time: a double click asks once. */
import { element } from "../dom/element.ts";
import type { Outcome } from "./connection.ts";

const BUSY = "The page is still busy. What you asked for is done as soon as that is over.";
const LATE =
  "There is still no answer. If nothing on this page answers any more, its connection is gone: open the page again. What you typed stays here.";

export interface OneAtATime<Request> {
  /** Stands in the widget while a request is under way; its style shows it when that takes long. */
  readonly waiting: HTMLElement;
  /** The kind of request that is under way, null if none is. */
  readonly asking: string | null;
  /** Ask, unless something is under way; the outcome, or null if nothing was asked. */
  ask(request: Request): Promise<Outcome | null>;
}

export function oneAtATime<Request extends { kind: string }>(
  request: (asked: Request, onLate?: () => void) => Promise<Outcome>,
): OneAtATime<Request> {
  const waiting = element("p", { class: "lesson-waiting", role: "status", hidden: true });
  let asking: string | null = null;
  return {
    waiting,
    get asking() {
      return asking;
    },
    async ask(asked) {
      if (asking !== null) return null;
      asking = asked.kind;
      waiting.textContent = BUSY;
      waiting.hidden = false;
      try {
        return await request(asked, () => {
          waiting.textContent = LATE;
        });
      } finally {
        asking = null;
        waiting.hidden = true;
      }
    },
  };
}
