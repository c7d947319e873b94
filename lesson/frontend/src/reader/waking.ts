/**
 * Wakes a page: its sleeping cells run one after another, what is in view first. What was saved
 * stands until the new output does; what the learner has in hand is not taken away.
 */
import type { KernelMessage } from "@jupyterlab/services";
import { HAS_DRAFT } from "../dom/draft.ts";
import { element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";
import { takeDrafts } from "./drafts.ts";
import { keysElsewhere, TYPED } from "./in_hand.ts";
import type { Linked } from "./kernel_link.ts";
import { type Shown, showOutput } from "./outputs.ts";
import { HELD, holdingPlace } from "./place.ts";
import { untilLost } from "./until_lost.ts";

/** Marks a part whose kernel is lost. */
export const LOST = "data-lost";

export interface Sleeping {
  place: HTMLElement;
  source: string;
}

/** The sleeping cells of a page that are still in it. */
export function sleepingCells(config: ReaderConfig): Sleeping[] {
  return Object.entries(config.sleeping).flatMap(([number, source]) => {
    const place = document.querySelector<HTMLElement>(`.page-output[data-cell="${number}"]`);
    return place ? [{ place, source }] : [];
  });
}

/** Which cell comes first: the one in view, then those below it, then those above, nearest first. */
export function inOrder(cells: readonly Sleeping[], viewHeight: number): Sleeping[] {
  const way = ({ place }: Sleeping): number => {
    const { top, bottom } = place.getBoundingClientRect();
    if (bottom < 0) return viewHeight - bottom; // above: after all that is as near below
    return Math.max(0, top);
  };
  return [...cells].sort((one, other) => way(one) - way(other));
}

/** A cell that did not wake: what it is called, and why in the kernel's words. */
export class NotAwake extends Error {
  readonly cell: Sleeping;

  constructor(cell: Sleeping, why: unknown) {
    super(`${cell.source}: ${why instanceof Error ? why.message : String(why)}`);
    this.cell = cell;
  }

  /** The friendly line that the cell begins with. */
  get title(): string {
    return this.cell.source.match(/^# *(.+)/)?.[1] ?? this.cell.source;
  }
}

/** Run these cells in the kernel, until it is lost; returns those that failed, when all had their turn. */
export async function wake(
  cells: readonly Sleeping[],
  config: ReaderConfig,
  visit: string,
  linked: Linked,
): Promise<NotAwake[]> {
  for (const source of config.setup) await run(visit, source, linked, () => Promise.resolve());
  const failed: NotAwake[] = [];
  let left = [...cells];
  while (left.length) {
    const [next, ...rest] = inOrder(left, innerHeight); // anew each time: the reader may have moved
    left = rest;
    if (!next || linked.lost.aborted) break;
    try {
      await wakeOne(next, visit, linked);
    } catch (error) {
      failed.push(new NotAwake(next, error));
    }
  }
  return failed;
}

async function wakeOne({ place, source }: Sleeping, visit: string, linked: Linked): Promise<void> {
  const fresh = element("div", { class: "page-fresh", inert: true });
  place.append(fresh); // out of sight, with the room that it will have
  try {
    await run(visit, source, linked, (shown) => showOutput(shown, fresh, linked.widgets));
    await untilLost(settled(fresh), linked.lost);
  } catch (error) {
    fresh.remove();
    throw error;
  }
  // what has lost its kernel is of no use to whoever has the keys in it
  const free = place.hasAttribute(LOST) ? Promise.resolve() : keysElsewhere(place);
  void free.then(() => {
    if (linked.lost.aborted) fresh.remove();
    else putInPlace(fresh, place);
  });
}

function putInPlace(fresh: HTMLElement, place: HTMLElement): void {
  const hadKeys = place.contains(document.activeElement);
  const heldIn = nameOfHeldForm(place);
  const giveBack = takeDrafts(place);
  const change = (): void => {
    fresh.classList.remove("page-fresh");
    fresh.removeAttribute("inert");
    // it stays where it is: what is moved in the page forgets how far its frames were scrolled
    for (const old of [...place.childNodes]) if (old !== fresh) old.remove();
    place.removeAttribute(LOST);
    place.removeAttribute("data-sleeps");
    place.removeAttribute(TYPED);
    place.setAttribute("data-awake", "");
    giveBack();
  };
  holdingPlace(change, hadKeys ? place : undefined);
  if (!hadKeys) return;
  const form = heldIn && place.querySelector<HTMLElement>(`form[${HAS_DRAFT}="${heldIn}"]`);
  const goesOn = form || place;
  goesOn.tabIndex = -1;
  goesOn.focus({ preventScroll: true }); // the next Tab goes on from here
}

/** What the form is called that says that its part is held, ready to be looked for; "" if none does. */
function nameOfHeldForm(place: HTMLElement): string {
  const form = place.querySelector(`.${HELD}`)?.closest(`form[${HAS_DRAFT}]`);
  return CSS.escape(form?.getAttribute(HAS_DRAFT) ?? "");
}

/** Resolved once every widget in `fresh` stands there and was answered, be it with a fault. */
function settled(fresh: HTMLElement): Promise<void> {
  if (!waits(fresh)) return Promise.resolve();
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (waits(fresh)) return;
      watcher.disconnect();
      resolve();
    });
    const changes = { childList: true, attributes: true, attributeFilter: ["hidden"] };
    watcher.observe(fresh, { ...changes, subtree: true });
  });
}

/** Words that say how to start, with neither a loss nor a fault told after them. */
const UNANSWERED = ":has(+ .lesson-lost[hidden] + .lesson-fault[hidden])";

/** Whether a widget is still empty, or its words that say how to start are still to be read. */
function waits(fresh: HTMLElement): boolean {
  const widgets = [...fresh.querySelectorAll(".lm-Widget")];
  const starts = [...fresh.querySelectorAll<HTMLElement>(".lesson-start")];
  return (
    widgets.some((widget) => !widget.firstElementChild) ||
    starts.some((words) => !words.hidden && words.matches(UNANSWERED))
  );
}

/** Run one source in the names of this visit. */
async function run(
  visit: string,
  source: string,
  { kernel }: Linked,
  show: (shown: Shown) => Promise<void>,
): Promise<void> {
  const words = [visit, source].map((word) => JSON.stringify(word)).join(", ");
  const code = `__import__("lesson.waking", fromlist=["wake"]).wake(${words})`;
  const future = kernel.requestExecute({ code, store_history: false, allow_stdin: false });
  const shown: Promise<void>[] = [];
  future.onIOPub = (message) => {
    if (isShown(message)) shown.push(show(message));
  };
  const { content } = await future.done;
  if (content.status === "error") throw new Error(`${content.ename}: ${content.evalue}`);
  await Promise.all(shown);
}

function isShown(message: KernelMessage.IIOPubMessage): message is Shown {
  return ["execute_result", "display_data"].includes(message.header.msg_type);
}
