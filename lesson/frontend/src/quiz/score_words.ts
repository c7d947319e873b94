/** The score in words. */
import type { Round, Score } from "../messages/quiz.ts";

/** What of a card its score is told of. */
export interface Scored {
  /** Its questions are marked all at the end, and that is still to come. */
  untold?: boolean;
  /** The number of the question that is seen, where they come one at a time. */
  place?: number;
}

/**
 * Questions that stand together are counted as far as the record knows them; those that come one at
 * a time are gone through anew.
 */
export function scoreWords(score: Score, { untold, place }: Scored = {}): string {
  const { right, answered, of, right_before, answered_before } = score;
  if (untold) return `${answered} of ${of} answered`;
  if (place === undefined) {
    const all = answered + answered_before;
    const earlier = answered ? `, ${answered_before} of them earlier` : ", all of them earlier";
    return `${right + right_before} right, ${all} of ${of} answered${answered_before ? earlier : ""}`;
  }
  const here = `; this is question ${place}`;
  if (!answered && answered_before)
    return `Last time: ${right_before} of ${answered_before} right${here}`;
  const since = answered_before ? " since you opened this page" : "";
  return `${right} right, ${answered} of ${of} answered${since}${here}`;
}

/** How the last round went, and that another may be begun. */
export function roundWords({ at, right, answered, of }: Round, now = new Date()): string {
  const then = new Date(at);
  const isToday = then.toDateString() === now.toDateString();
  const day = then.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const time = then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const open = answered < of ? `, ${of - answered} left open` : "";
  const when = isToday ? `today at ${time}` : `on ${day}`;
  return `You finished these questions ${when}: ${right} of ${of} right${open}. If you like, answer them once more: this is a new round.`;
}
