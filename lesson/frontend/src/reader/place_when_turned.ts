/** What is seen at the top of a window, and how it is seen there again in one of another width. */
import { barBottom } from "./place.ts";

/** What can stand at the top. The drawing of a lab cannot: it stays in view while its sliders go by. */
const BLOCKS =
  "h1, h2, h3, p, li, tr, summary, legend, label, figcaption, :not([data-call=lab]) > figure svg";
const PLAYER = ".rt-player";

export interface Seen {
  /** A block and what holds it, for when the block itself is drawn anew. */
  things: Standing[];
}

interface Standing {
  thing: Element;
  /** How far it began below the bar, in pixels; 0 where it began above. */
  below: number;
  /** What share of its height was gone above the bar. */
  gone: number;
}

/** What is seen at the top now; null where nothing of the page is. */
export function seenNow(): Seen | null {
  const player = document.querySelector(PLAYER);
  const playing = player && isInTheMiddle(player) ? [standing(player)] : [];
  const part = firstSeen(document.querySelectorAll(".reader-page > *, .reader-onward"));
  const block = part && firstSeen(part.querySelectorAll(BLOCKS));
  const first = [block, part].flatMap((one) => (one ? [standing(one)] : []));
  const things = [...playing, ...first];
  return things.length ? { things } : null;
}

/** Scroll so that it is seen at the top again: as far down as it was, if it fits into the window there. */
export function putBack({ things }: Seen): void {
  const found = things.find(({ thing }) => thing.isConnected && thing.checkVisibility());
  if (!found || isWholeScreen()) return;
  const { top, height } = found.thing.getBoundingClientRect();
  const room = Math.max(0, document.documentElement.clientHeight - barBottom() - height);
  const wanted = barBottom() + Math.min(found.below, room) - found.gone * height;
  scrollBy({ top: top - wanted, behavior: "instant" });
}

/** Whether one thing of the page has the whole screen, and nothing is seen of the page itself. */
export function isWholeScreen(): boolean {
  const full = document.fullscreenElement;
  return full !== null && full !== document.documentElement;
}

function firstSeen(things: Iterable<Element>): Element | undefined {
  const edge = barBottom() + 1;
  return [...things].find((one) => {
    const { bottom, height } = one.getBoundingClientRect();
    return height > 0 && bottom > edge && !one.closest(".page-fresh");
  });
}

function isInTheMiddle(thing: Element): boolean {
  const { top, bottom } = thing.getBoundingClientRect();
  return top < innerHeight / 2 && bottom > innerHeight / 2;
}

function standing(thing: Element): Standing {
  const { top, height } = thing.getBoundingClientRect();
  const below = top - barBottom();
  return { thing, below: Math.max(0, below), gone: height ? Math.max(0, -below) / height : 0 };
}
