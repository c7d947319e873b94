/** One opening of a page, and those that were left and can be closed in the kernel. */
import { type Linked, untilLost } from "./kernel_link.ts";

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

/** Ask the kernel whether it knows this visit. */
export async function isKnown(visit: string, { kernel, lost }: Linked): Promise<boolean> {
  const call = `__import__("lesson.waking", fromlist=["knows"]).knows(${JSON.stringify(visit)})`;
  const asked = kernel.requestExecute({
    code: "",
    silent: true,
    store_history: false,
    user_expressions: { known: call },
  });
  const reply = await untilLost(asked.done, lost);
  if (reply?.content.status !== "ok") return true; // it is lost, and that is told elsewhere
  const known = reply.content.user_expressions.known as { data?: Record<string, string> };
  return known.data?.["text/plain"] === "True";
}

/** Close the widgets of pages that were left. */
export async function closeLeft({ kernel, lost }: Linked): Promise<void> {
  const left = leftVisits();
  if (!left.length) return;
  localStorage.removeItem(LEFT);
  const words = left.map((visit) => JSON.stringify(visit)).join(", ");
  const code = `__import__("lesson.waking", fromlist=["leave"]).leave(${words})`;
  await untilLost(kernel.requestExecute({ code, silent: true, store_history: false }).done, lost);
}

function leftVisits(): string[] {
  const kept: unknown = JSON.parse(localStorage.getItem(LEFT) ?? "[]");
  return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
}
