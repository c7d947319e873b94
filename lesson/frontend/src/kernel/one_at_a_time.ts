/** Requests of which one is under way at a time: a double click asks once. */
import { element } from "../dom/element.ts";
import type { Loss, Outcome } from "./connection.ts";

const BUSY = "The page is still busy. What you asked for is done as soon as that is over.";
const LATE = "There is still no answer.";
const STAYS = " What you typed stays here.";
const UNREACHABLE = "The lesson cannot be reached at the moment. What you typed stays here.";
const LOST = "There is no answer: this part is not connected any more. What you typed stays here.";

/** What helps where an answer is late and a page is run by hand; the reader says itself what does, and hides it. */
export function openAgainHint(): HTMLElement {
  return element(
    "span",
    { class: "lesson-outside-reader" },
    " If nothing on this page answers any more, its connection is gone: open the page again.",
  );
}

export interface OneAtATime<Request> {
  /**
   * Stands in the widget while a request is under way, which its style shows when that takes long, and
   * after one that was lost.
   */
  readonly waiting: HTMLElement;
  /** The kind of request that is under way, null if none is. */
  readonly asking: string | null;
  /** Ask, unless something is under way; the outcome, or null if nothing was asked. */
  ask(request: Request): Promise<Outcome | null>;
  /** The kernel can be asked again: what is said of a request that was lost is over. */
  reconnected(): void;
}

export function oneAtATime<Request extends { kind: string }>(
  request: (asked: Request, onLate?: () => void) => Promise<Outcome>,
  loss: () => Loss | null,
): OneAtATime<Request> {
  const waiting = element("p", { class: "lesson-waiting", role: "status", hidden: true });
  let asking: string | null = null;
  const say = (words: string, atOnce: boolean): void => {
    waiting.textContent = words;
    waiting.toggleAttribute("data-at-once", atOnce);
    waiting.hidden = false;
    if (atOnce) waiting.scrollIntoView({ block: "nearest" }); // what was pressed may be at the edge
  };
  return {
    waiting,
    get asking() {
      return asking;
    },
    async ask(asked) {
      if (asking !== null) return null;
      asking = asked.kind;
      if (loss() === "server") say(UNREACHABLE, true);
      else say(BUSY, false);
      let outcome: Outcome | null = null;
      try {
        outcome = await request(asked, () => {
          if (loss() !== null) return;
          say(LATE, false);
          waiting.append(openAgainHint(), STAYS);
        });
        return outcome;
      } finally {
        asking = null;
        if (outcome === "lost") say(LOST, true);
        else waiting.hidden = true;
      }
    },
    reconnected() {
      if (asking === null) waiting.hidden = true;
    },
  };
}
