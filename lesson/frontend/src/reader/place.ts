/**
 * Where a page is read, known by what stands there: pixels from the top tell nothing, since a page
 * is higher awake than asleep.
 */
import { HAS_DRAFT } from "../dom/draft.ts";

/** Marks the words of a part that stands as it was left. */
export const HELD = "reader-held";

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

/**
 * Do `change`, and hold what is seen at its place in the window: in the part that is in `hand` what is
 * answered there, else the first thing in view. What is drawn anew is held by what stands for it then.
 */
export function holdingPlace(change: () => void, hand?: HTMLElement): void {
  const held = [...(hand ? controlsInView(hand) : []), ...inView()];
  const tops = held.map((find) => find()?.getBoundingClientRect().top ?? 0);
  change();
  const at = held.findIndex((find) => find());
  const top = held[at]?.()?.getBoundingClientRect().top;
  if (top === undefined) return;
  scrollBy({ top: top - (tops[at] ?? 0), behavior: "instant" });
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

/** Finds what is held, as it stands at that moment; undefined once it is gone. */
type Find = () => Element | undefined;

/** What is seen first of the part that is seen first, or what stands for it, and that part itself. */
function inView(): Find[] {
  const parts = [...document.querySelectorAll<HTMLElement>(".reader-page > *")];
  const part = parts.find((one) => one.getBoundingClientRect().bottom > barBottom() + 1);
  if (!part) return [];
  const inside = [...part.querySelectorAll("p, li, h2, h3, figure, form")].find(
    (one) => one.getBoundingClientRect().top >= barBottom() && !one.closest(".page-fresh"),
  );
  const first = inside ? [() => (inside.isConnected ? inside : undefined)] : [];
  return [...first, ...controlsInView(part), () => part];
}

/** What is asked and answered with: it stands there again, in the same order, when a part is drawn anew. */
const CONTROLS = "legend, input, select, textarea, button[type=submit]";

/** The controls of a part that are in view, those of the form that says it is held first. */
function controlsInView(part: HTMLElement): Find[] {
  const seen = controlsOf(part).filter((one) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    return height > 0 && top >= barBottom() && bottom <= innerHeight;
  });
  const inHand = seen.filter((one) => one.closest(`form:has(.${HELD})`));
  return [...inHand, ...seen].slice(0, 1).map((one) => {
    const name = one.closest<HTMLElement>(`form[${HAS_DRAFT}]`)?.getAttribute(HAS_DRAFT);
    const holder = (): Element | null =>
      name ? part.querySelector(`form[${HAS_DRAFT}="${CSS.escape(name)}"]`) : part;
    const at = controlsOf(holder()).indexOf(one);
    return () => controlsOf(holder())[at];
  });
}

function controlsOf(holder: Element | null): Element[] {
  const found = [...(holder?.querySelectorAll(CONTROLS) ?? [])];
  return found.filter((one) => !one.closest(".page-fresh"));
}

/** Where what is seen of the page begins, in pixels from the window's upper edge. */
export function barBottom(): number {
  return document.querySelector(".reader-bar")?.getBoundingClientRect().bottom ?? 0;
}
