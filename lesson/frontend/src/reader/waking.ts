/**
 * Wakes a page: its sleeping cells run one after another, what is in view first. What was saved
 * stands until the new output does; what the learner has in hand is not taken away.
 */
import type { KernelMessage } from "@jupyterlab/services";
import type { ReaderConfig } from "./config.ts";
import type { Linked } from "./kernel_link.ts";
import { type Shown, showOutput } from "./outputs.ts";
import { holdingPlace } from "./place.ts";

/** Why a cell did not wake, in the kernel's words; empty when it did. */
export type Failure = string;

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

/** Run these cells in the kernel; returns what failed, in words. */
export async function wake(
  cells: readonly Sleeping[],
  config: ReaderConfig,
  visit: string,
  linked: Linked,
): Promise<Failure> {
  for (const source of config.setup) {
    const failure = await run(visit, source, linked, () => Promise.resolve());
    if (failure) return failure;
  }
  let left = [...cells];
  while (left.length) {
    const [next, ...rest] = inOrder(left, innerHeight); // anew each time: the reader may have moved
    left = rest;
    if (!next) break;
    const failure = await wakeOne(next, visit, linked);
    if (failure) return failure;
  }
  return "";
}

async function wakeOne(
  { place, source }: Sleeping,
  visit: string,
  linked: Linked,
): Promise<Failure> {
  const fresh = document.createElement("div");
  const failure = await run(visit, source, linked, (shown) =>
    showOutput(shown, fresh, linked.widgets),
  );
  if (failure) return failure;
  await unlessInHand(place);
  holdingPlace(() => place.replaceChildren(fresh));
  place.removeAttribute("data-sleeps");
  place.setAttribute("data-awake", "");
  return "";
}

/** Resolved once the focus is not inside: whoever moves a slider goes on moving it. */
function unlessInHand(place: HTMLElement): Promise<void> {
  if (!place.contains(document.activeElement)) return Promise.resolve();
  return new Promise((resolve) => {
    const left = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && place.contains(event.relatedTarget)) return;
      place.removeEventListener("focusout", left);
      resolve();
    };
    place.addEventListener("focusout", left);
  });
}

/** Run one source in the names of this visit. */
async function run(
  visit: string,
  source: string,
  { kernel }: Linked,
  show: (shown: Shown) => Promise<void>,
): Promise<Failure> {
  const words = [visit, source].map((word) => JSON.stringify(word)).join(", ");
  const code = `__import__("lesson.waking", fromlist=["wake"]).wake(${words})`;
  const future = kernel.requestExecute({ code, store_history: false, allow_stdin: false });
  const shown: Promise<void>[] = [];
  let failure = "";
  future.onIOPub = (message) => {
    if (isShown(message)) shown.push(show(message));
    else if (message.header.msg_type === "error") failure = errorWords(message);
  };
  await future.done;
  await Promise.all(shown);
  return failure;
}

function isShown(message: KernelMessage.IIOPubMessage): message is Shown {
  return ["execute_result", "display_data"].includes(message.header.msg_type);
}

function errorWords(message: KernelMessage.IIOPubMessage): string {
  const { ename, evalue } = message.content as KernelMessage.IErrorMsg["content"];
  return `${ename}: ${evalue}`;
}
