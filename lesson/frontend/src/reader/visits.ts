/** One opening of a page, and those that were left and can be closed in the kernel. */
import type { Linked } from "./kernel_link.ts";

const LEFT = "lesson-visits-left";

/** A name that no other opening of a page has. */
export function newVisit(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4));
  return [...numbers].map((number) => number.toString(16).padStart(8, "0")).join("");
}

/** Note that a visit has ended; whoever opens a page next has it closed. */
export function noteLeft(visit: string): void {
  localStorage.setItem(LEFT, JSON.stringify([...leftVisits(), visit].slice(-50)));
}

/** Close the widgets of pages that were left. */
export async function closeLeft({ kernel }: Linked): Promise<void> {
  const left = leftVisits();
  if (!left.length) return;
  localStorage.removeItem(LEFT);
  const words = left.map((visit) => JSON.stringify(visit)).join(", ");
  const code = `__import__("lesson.waking", fromlist=["leave"]).leave(${words})`;
  await kernel.requestExecute({ code, silent: true, store_history: false }).done;
}

function leftVisits(): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(LEFT) ?? "[]");
  return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
}
