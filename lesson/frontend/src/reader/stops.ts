/** Where a page stands still when it is presented: headings, and what is not seen whole from the one before. */

export interface Place {
  /** Where it begins and ends, in pixels from the top of the page. */
  top: number;
  bottom: number;
  /** Whether it is a heading, at which a part begins. */
  head: boolean;
}

/** A view that stands this near to a stop stands at it. */
const NEAR_PX = 24;
/** How much of a view the next one shows, where nothing begins in it: some lines are seen twice. */
const SHARE = 0.85;

/** The places where a view of this height stops, from the first to the last. */
export function stopsOf(places: readonly Place[], viewHeight: number): number[] {
  const stops: number[] = [];
  for (const { top, bottom, head } of [...places].sort((one, other) => one.top - other.top)) {
    const before = stops.at(-1);
    if (head || before === undefined || bottom - before > viewHeight) stops.push(top);
  }
  return stops;
}

/** Where the view goes from `top`: to the next stop or the one before, and past no text unseen. */
export function nextTop(
  top: number,
  stops: readonly number[],
  viewHeight: number,
  forwards: boolean,
): number {
  if (forwards) {
    const next = stops.find((stop) => stop > top + NEAR_PX) ?? Number.POSITIVE_INFINITY;
    return next <= top + viewHeight ? next : top + SHARE * viewHeight;
  }
  const before = stops.findLast((stop) => stop < top - NEAR_PX) ?? 0;
  return before >= top - viewHeight ? before : top - SHARE * viewHeight;
}
