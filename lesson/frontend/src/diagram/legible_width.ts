/** How wide a drawing has to be for its words to be read. */

import { MARGIN_PX, type Span } from "./place_of_words.ts";

/** No word is shown smaller, whatever the window. */
export const LEAST_WORDS_PX = 9;
/** What begins so near to the frame's edge lies wholly behind the sign that there is more. */
const BEHIND_SIGN_PX = 16;
/** How much wider than it has to be a drawing may become, so that the frame's edge cuts no word. */
const STRETCH = 1.5;

/** The width, in pixels, at which the smallest words of a drawing are as large as they have to be. */
export function legibleWidth(drawing: { width: number; smallest: number }): number {
  return (drawing.width * LEAST_WORDS_PX) / drawing.smallest;
}

/**
 * The width from `least` on at which a frame that shows the drawing's beginning cuts the fewest words.
 * Where words stand is given as shares of the drawing's width.
 */
export function unbrokenWidth(words: readonly Span[], frame: number, least: number): number {
  if (least <= frame) return least;
  const cut = (width: number): number =>
    words.filter(
      ({ from, to }) => from * width < frame - BEHIND_SIGN_PX && to * width > frame - MARGIN_PX,
    ).length;
  const widths = [least, ...words.map(({ to }) => (frame - MARGIN_PX) / to)]
    .filter((width) => width >= least && width <= STRETCH * least)
    .sort((one, other) => one - other);
  const cuts = widths.map(cut);
  return widths[cuts.indexOf(Math.min(...cuts))] ?? least;
}
