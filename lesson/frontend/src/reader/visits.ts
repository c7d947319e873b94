/** One opening of a page, and those that were left and can be closed in the kernel. */

import { keepSetting, readSetting } from "../dom/settings.ts";
import type { PagesProgress } from "./contents_panel.ts";
import type { Linked } from "./kernel_link.ts";
import { untilLost } from "./until_lost.ts";

const LEFT = "lesson-visits-left";
/** A kernel that has ended meanwhile knows none of them; so many are more than any other holds. */
const MOST = 50;

/** A name that no other opening of a page has. */
export function newVisit(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(16).padStart(8, "0")).join("");
}

/** Note that a visit has ended; whoever opens a page next has it closed. */
export function noteLeft(visit: string): void {
  keepSetting(LEFT, [...leftVisits(), visit].slice(-MOST).join(" "));
}

/** Ask the kernel whether it knows this visit. */
export async function isKnown(visit: string, linked: Linked): Promise<boolean> {
  const told = await tellOf(linked, `knows(${JSON.stringify(visit)})`);
  return told === null || told["text/plain"] === "True"; // one that is lost is told of elsewhere
}

/** Ask the kernel how far each page is; null where it cannot tell. */
export async function progressOf(visit: string, linked: Linked): Promise<PagesProgress | null> {
  const told = await tellOf(linked, `progress(${JSON.stringify(visit)})`);
  return (told?.["application/json"] as PagesProgress | undefined) ?? null;
}

/** Let the kernel note which heading of a page is read. */
export async function noteReading(
  visit: string,
  page: string,
  heading: string,
  linked: Linked,
): Promise<void> {
  const words = [visit, page, heading].map((word) => JSON.stringify(word)).join(", ");
  await tellOf(linked, `reading(${words})`);
}

type Told =
  | { status: "ok"; data: Record<string, unknown> }
  | { status: "error"; ename: string; evalue: string };

/** What a function of `lesson.waking` gives, by its MIME type; null once the kernel is lost. */
async function tellOf(
  { kernel, lost }: Linked,
  call: string,
): Promise<Record<string, unknown> | null> {
  const name = call.slice(0, call.indexOf("("));
  const asked = kernel.requestExecute({
    code: "",
    silent: true,
    store_history: false,
    user_expressions: { told: `__import__("lesson.waking", fromlist=["${name}"]).${call}` },
  });
  const reply = await untilLost(asked.done, lost);
  if (reply?.content.status !== "ok") return null;
  const told = reply.content.user_expressions.told as Told;
  if (told.status === "error") throw new Error(`${told.ename}: ${told.evalue}`);
  return told.data;
}

/** Close the widgets of pages that were left. */
export async function closeLeft({ kernel, lost }: Linked): Promise<void> {
  const left = leftVisits();
  if (!left.length) return;
  keepSetting(LEFT, null);
  const words = left.map((visit) => JSON.stringify(visit)).join(", ");
  const code = `__import__("lesson.waking", fromlist=["leave"]).leave(${words})`;
  await untilLost(kernel.requestExecute({ code, silent: true, store_history: false }).done, lost);
}

function leftVisits(): string[] {
  return readSetting(LEFT)?.match(/[0-9a-f]+/g) ?? [];
}
