/**
 * What every widget that talks with the kernel begins with: a place on the page, a connection, and
 * words for when there is none. The widget itself builds its parts and hears what the kernel says.
 */
import type { AnyModel } from "@anywidget/types";
import { element } from "../dom/element.ts";
import { focusedWithin } from "../dom/keys.ts";
import { type Connection, connect, type Loss, type Outcome } from "./connection.ts";
import { guardSenders, setSenders } from "./senders.ts";

/** What is said when no answer can come. */
export const LOST_WORDS: Record<Loss, string> = {
  kernel:
    "This part has lost its connection, so nothing can be sent or saved from it. What you typed still stands here.",
  server:
    "The lesson cannot be reached: its window was closed, or the network is gone. What you see stays as it is, and it goes on by itself once the lesson is there again.",
};

/** Tells whatever a widget stands in that it has lost its kernel, or the server. */
export const LOST_EVENT = "lesson-lost";

/** Tells it that the kernel has done what was asked; `detail` is the request's kind. */
export const DONE_EVENT = "lesson-done";

/** What a widget does with what it hears. */
export interface WidgetParts<Reply> {
  /** Something the kernel says. */
  onReply(reply: Reply, buffers: DataView[]): void;
  /** The kernel can, or can no longer, be asked: let controls be used, or not. */
  setConnected(connected: boolean): void;
}

export interface KernelWidget<Request> extends Connection<Request> {
  /** Where the widget stands; it begins with the words that say how to start, or what is lost. */
  readonly root: HTMLDivElement;
  /** Give the keys to those words: what had them can no longer be used. */
  focusWords(): void;
  /** What is lost, null while the kernel can be asked or has yet to say anything. */
  loss(): Loss | null;
}

interface Setup<Request, Reply> {
  model: AnyModel;
  el: HTMLElement;
  className: string;
  /** The first request, and the one after a connection that is back. */
  init: () => Request;
  /** Build what stands in the widget; called once. */
  build: (widget: KernelWidget<Request>) => WidgetParts<Reply>;
}

/** Put a widget on the page and greet the kernel; returns how to take it away. */
export function mountKernelWidget<Request extends { kind: string }, Reply extends { kind: string }>(
  setup: Setup<Request, Reply>,
): () => void {
  const { model, el, className, init, build } = setup;
  const start = element("p", { class: "lesson-start", tabindex: "-1" }, model.get("start"));
  const lost = element("p", {
    class: "lesson-lost",
    role: "status",
    tabindex: "-1",
    hidden: true,
  });
  const fault = element("div", { class: "lesson-fault", role: "alert", hidden: true });
  const notKept: string = model.get("not_kept") ?? "";
  const root = element("div", { class: `lesson-live ${className}`, lang: "en-GB" });
  root.append(start, lost, fault);
  if (notKept) root.append(element("p", { class: "lesson-not-kept", role: "note" }, notKept));
  let connected = true;
  let lostNow: Loss | null = null;
  let shutOff: HTMLElement | null = null; // what had the keys when the connection was lost
  const focusWords = (): void => {
    lost.dataset.hand = ""; // where many parts are lost, the one that the learner is at
    if (!start.hidden) start.focus(); // it is not drawn where pages start by themselves
    if (document.activeElement === start) return;
    lost.focus({ preventScroll: true });
    lost.scrollIntoView({ block: "nearest" });
  };

  /** `loss` is null while the kernel can be asked, and "start" as long as it has said nothing yet. */
  const setConnected = (loss: Loss | "start" | null): void => {
    const held = focusedWithin(root);
    const hadWords = held !== null && (held === start || held === lost);
    connected = loss === null;
    lostNow = loss === "start" ? null : loss;
    if (connected) delete lost.dataset.hand;
    start.hidden = connected || loss === "server"; // starting the page would not bring a server back
    lost.hidden = connected || loss === "start";
    root.classList.toggle("lesson-is-lost", lostNow !== null);
    parts.setConnected(connected);
    setSenders(root, lostNow === null, lost);
    if (connected) {
      start.after(lost);
      if (hadWords && shutOff?.isConnected) shutOff.focus();
      return;
    }
    if (held && !hadWords) {
      shutOff = held;
      rowOf(held)?.after(lost); // said where the hand is, however long the widget
    }
    if (held && isShutOff(held)) focusWords();
  };
  const connection = connect<Request, Reply>(model, {
    onReply(reply, buffers) {
      if (!connected) setConnected(null);
      parts.onReply(reply, buffers);
    },
    onTrouble(words, details, asked) {
      showFault(fault, words, details);
      fault.dataset.asked = asked ?? "";
      if (asked !== null) fault.scrollIntoView({ block: "nearest" }); // the button may be far below
    },
    onLost(loss) {
      lost.textContent = LOST_WORDS[loss];
      setConnected(loss);
      if (focusedWithin(root)) lost.scrollIntoView({ block: "nearest" });
      tell(LOST_EVENT, loss);
    },
    onBack: () => void greet(),
  });
  guardSenders(
    root,
    () => lostNow !== null,
    (at) => {
      (at.querySelector("button[type=submit]") ?? at).closest("form > *, p, div")?.after(lost);
      focusWords();
      if (lostNow) tell(LOST_EVENT, lostNow); // once more: whoever presses looks for a word
    },
  );
  const tell = (event: string, detail: string): void => {
    root.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  };
  const request = (asked: Request, onLate?: () => void): Promise<Outcome> => {
    if (fault.dataset.asked === asked.kind) fault.hidden = true; // it is tried once more
    const outcome = connection.request(asked, onLate);
    void outcome.then((how) => {
      if (how === "done") tell(DONE_EVENT, asked.kind);
    });
    return outcome;
  };
  /** Greet the kernel, once at a time; whoever answers, even with a fault, is there. */
  let greeting = false;
  let greeted = false; // it has been answered as it should be
  const greet = async (): Promise<void> => {
    if (greeting) return;
    greeting = true;
    const outcome = await request(init());
    greeting = false;
    if (outcome !== "lost" && greeted && !connected) setConnected(null);
    greeted ||= outcome === "done";
  };
  const close = (): void => connection.close();
  const parts = build({ root, request, close, focusWords, loss: () => lostNow });
  el.replaceChildren(root);
  setConnected("start");
  void greet();
  return close;
}

/** What a control stands in, of all that its form is made of; null outside forms. */
function rowOf(control: HTMLElement): Element | null {
  const form = control.closest("form");
  return [...(form?.children ?? [])].find((row) => row.contains(control)) ?? null;
}

/** Whether a control can no longer be used, itself or with what it stands in. */
function isShutOff(control: HTMLElement): boolean {
  return control.matches(":disabled") || control.closest("[inert], [hidden]") !== null;
}

/** Show what went wrong, with its details folded away. */
export function showFault(box: HTMLElement, words: string, details: string): void {
  const folded = element("details", {}, element("summary", {}, "Details of the fault"));
  folded.append(element("pre", { tabindex: "0" }, details));
  box.replaceChildren(element("p", {}, words), details ? folded : "");
  box.hidden = false;
}
