/**
 * Where a page is read, known by what stands there: pixels from the top tell nothing, since a page
 * is higher awake than asleep.
 */

/** What stands at the reading line: a cell, or a block of it, and how far below its upper edge the line is. */
export interface Place {
  cell: string;
  /** The number of the block in its cell, -1 where there is none at the line or below it. */
  block: number;
  offset: number;
  /** The same of the cell, as a share of its height: for as long as the cell is asleep, and lower. */
  share: number;
}

/** How far down the window the line is that is held, of its height. */
const LINE = 1 / 3;
const CELLS = ".reader-page > [data-cell], .reader-onward";
/** What is counted in a cell: of what an answer makes longer, the form alone. */
const BLOCKS = ".page-prose :is(p, li, h1, h2, h3, h4, table, details), .page-output form";

/** What stands at the reading line now; null on a page without cells. */
export function placeNow(): Place | null {
  const line = innerHeight * LINE;
  const cell = cellAt(line);
  if (!cell) return null;
  const box = cell.getBoundingClientRect();
  const blocks = blocksOf(cell);
  const block = blocks.findIndex(
    (one) => one.offsetHeight > 0 && one.getBoundingClientRect().bottom >= line,
  );
  const share = box.height ? (line - box.top) / box.height : 0;
  const top = blocks[block]?.getBoundingClientRect().top ?? box.top;
  return { cell: nameOf(cell), block, offset: line - top, share };
}

/** Scroll so that this place is at the reading line; one that the page no longer has is left alone. */
export function goTo({ cell: name, block, offset, share }: Place): void {
  const cell = cells().find((one) => nameOf(one) === name);
  if (!cell) return;
  const found = blocksOf(cell)[block];
  const box = (found?.offsetHeight ? found : cell).getBoundingClientRect();
  const asleep = !found && cell.hasAttribute("data-sleeps");
  const below = asleep ? share * box.height : Math.min(offset, box.height);
  scrollBy({ top: box.top + below - innerHeight * LINE, behavior: "instant" });
}

/** Do `change`, and hold the first thing in view at its place in the window; or its part, if it goes. */
export function holdingPlace(change: () => void): void {
  const held = inView().map((one) => ({ one, top: one.getBoundingClientRect().top }));
  change();
  const stays = held.find(({ one }) => one.isConnected);
  if (!stays) return;
  scrollBy({ top: stays.one.getBoundingClientRect().top - stays.top, behavior: "instant" });
}

/** The cell at this line, words rather than the picture beside them; between two, the one below. */
function cellAt(line: number): HTMLElement | undefined {
  const seen = cells().filter((one) => one.offsetHeight > 0);
  const ahead = seen.filter((one) => one.getBoundingClientRect().bottom >= line);
  const at = ahead.filter((one) => one.getBoundingClientRect().top <= line);
  return at.find((one) => one.matches(".page-prose")) ?? at[0] ?? ahead[0] ?? seen.at(-1);
}

function cells(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(CELLS)];
}

/** The number of a cell; what stands below the page has none. */
function nameOf(cell: HTMLElement): string {
  return cell.dataset.cell ?? "";
}

function blocksOf(cell: HTMLElement): HTMLElement[] {
  return [...cell.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (one) => !one.closest(".page-fresh"),
  );
}

/** What is seen first of the part that is seen first, and that part itself. */
function inView(): Element[] {
  const bar = document.querySelector(".reader-bar")?.getBoundingClientRect().bottom ?? 0;
  const parts = [...document.querySelectorAll(".reader-page > *")];
  const part = parts.find((one) => one.getBoundingClientRect().bottom > bar + 1);
  if (!part) return [];
  const inside = [...part.querySelectorAll("p, li, h2, h3, figure, form")].find(
    (one) => one.getBoundingClientRect().top >= bar && !one.closest(".page-fresh"),
  );
  return inside ? [inside, part] : [part];
}
