/**
 * Back, Forward and loading anew lead to what was read. Browsers remember how far a page was scrolled, in
 * pixels; a page that still has its saved outputs is shorter or longer than one that is awake, and not all
 * browsers allow for it.
 */

interface HistoryPlace {
  /** How far the page was scrolled, px. */
  scrolled: number;
  /** The cell whose part was the first in view, and where its upper edge stood in the window, px. */
  cell: string;
  top: number;
}

const KEY = "lessonPlace";
/** How long the page rests before its place is noted: browsers limit how often that may be done. */
const RESTS_MS = 200;

/** Note the place that is read in the browser's history, and return to it when the page is loaded again. */
export function keepPlaceInHistory(page: HTMLElement): void {
  const noted = history.state?.[KEY] as HistoryPlace | undefined;
  if (noted) addEventListener("load", () => returnTo(page, noted), { once: true });
  let rests: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(rests);
      rests = setTimeout(() => notePlace(page), RESTS_MS);
    },
    { passive: true },
  );
}

function notePlace(page: HTMLElement): void {
  const part = [...page.children].find((one) => one.getBoundingClientRect().bottom > 0);
  const cell = part instanceof HTMLElement ? part.dataset.cell : undefined;
  if (!part || cell === undefined) return;
  const place: HistoryPlace = { scrolled: scrollY, cell, top: part.getBoundingClientRect().top };
  history.replaceState({ ...history.state, [KEY]: place }, "");
}

/** Where the browser went by pixels alone, go on to the part that was read. */
export function returnTo(page: HTMLElement, { scrolled, cell, top }: HistoryPlace): void {
  if (Math.abs(scrollY - scrolled) > 1) return; // it knew better, or the reader has gone elsewhere
  const part = page.querySelector(`:scope > [data-cell="${CSS.escape(cell)}"]`);
  if (part) scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
}
