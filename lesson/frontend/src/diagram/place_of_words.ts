/** Where to look at a drawing that is wider than its frame. */

/** From where to where something stands, from the drawing's left edge, in pixels. */
export interface Span {
  left: number;
  right: number;
}

/** A frame's width, and how far it can be moved. */
export interface Room {
  frame: number;
  beyond: number;
}

/** At the frame's edge words fade out, as far as `diagram.css` says. */
const MARGIN_PX = 28;
/** Less than this share of the words, or of the shapes that they name, is not enough to understand a drawing. */
const ENOUGH = 0.4;

/**
 * How far to the side the frame shows the most words whole, and what they are about; of several such
 * places the one nearest to the drawing's beginning. Null where the drawing is better seen whole.
 */
export function placeOfWords(words: readonly Span[], shapes: Span, room: Room): number | null {
  const { frame, beyond } = room;
  const ends = words.map(({ right }) => right + MARGIN_PX - frame);
  const places = [0, ...ends, beyond].map((place) => Math.max(0, Math.min(place, beyond)));
  const sensible = places
    .filter((place) => shareSeen(shapes, place, frame) >= ENOUGH)
    .sort((one, other) => one - other);
  const counts = sensible.map((place) => wordsSeen(words, place, room));
  const most = Math.max(0, ...counts);
  return most < ENOUGH * words.length ? null : (sensible[counts.indexOf(most)] ?? null);
}

/** How much of something is seen, of all that the frame could show of it. */
function shareSeen({ left, right }: Span, place: number, frame: number): number {
  const seen = Math.min(right, place + frame) - Math.max(left, place);
  return seen / Math.min(right - left, frame);
}

/** How many of the words the frame shows whole at this place, clear of an edge with more behind it. */
export function wordsSeen(words: readonly Span[], place: number, { frame, beyond }: Room): number {
  const from = place <= 1 ? 0 : place + MARGIN_PX;
  const to = place >= beyond - 1 ? beyond + frame : place + frame - MARGIN_PX;
  return words.filter(({ left, right }) => left >= from - 1 && right <= to + 1).length;
}

/** How far to move the frame, and no farther, so that something is seen whole, or else from its beginning. */
export function nearestPlace({ left, right }: Span, now: number, { frame, beyond }: Room): number {
  const [first, last] = [right + MARGIN_PX - frame, left - MARGIN_PX];
  return Math.max(0, Math.min(beyond, last, Math.max(first, now)));
}
