/** Where to look at a drawing that is wider than its frame. */

/** From where to where something stands, from the drawing's left or upper edge, in pixels. */
export interface Span {
  from: number;
  to: number;
}

/** A frame's width or height, and how far it can be moved that way. */
export interface Room {
  frame: number;
  beyond: number;
}

/** At the frame's edge words fade out, as far as `diagram.css` says. */
export const MARGIN_PX = 28;
/** Less than this share of the words, or of the shapes that they name, is not enough to understand a drawing. */
const ENOUGH = 0.4;

/**
 * How far to move the frame so that it shows the most words whole, and what they are about; of several
 * such places the one nearest to the drawing's beginning. Where words and shapes are too far apart for
 * both, the words are what is asked for: what is drawn beside them is a step away.
 */
export function placeOfWords(words: readonly Span[], shapes: Span, room: Room): number {
  const { frame, beyond } = room;
  const seen = (place: number): number => wordsSeen(words, place, room);
  const ends = words.map(({ to }) => to + MARGIN_PX - frame);
  const byWords = [0, ...ends, beyond]
    .map((place) => Math.max(0, Math.min(place, beyond)))
    .sort((one, other) => seen(other) - seen(one) || one - other);
  const sensible = byWords.find((place) => shareSeen(shapes, place, frame) >= ENOUGH);
  if (sensible !== undefined && seen(sensible) >= ENOUGH * words.length) return sensible;
  return byWords[0] ?? 0;
}

/** How much of something is seen, of all that the frame could show of it. */
function shareSeen({ from, to }: Span, place: number, frame: number): number {
  const seen = Math.min(to, place + frame) - Math.max(from, place);
  return seen / Math.min(to - from, frame);
}

/** How many of the words the frame shows whole at this place, clear of an edge with more behind it. */
export function wordsSeen(words: readonly Span[], place: number, { frame, beyond }: Room): number {
  const first = place <= 1 ? 0 : place + MARGIN_PX;
  const last = place >= beyond - 1 ? beyond + frame : place + frame - MARGIN_PX;
  return words.filter(({ from, to }) => from >= first - 1 && to <= last + 1).length;
}

/** How far to move the frame, and no farther, so that something is seen whole, or else from its beginning. */
export function nearestPlace({ from, to }: Span, now: number, { frame, beyond }: Room): number {
  const [first, last] = [to + MARGIN_PX - frame, from - MARGIN_PX];
  return Math.max(0, Math.min(beyond, last, Math.max(first, now)));
}
