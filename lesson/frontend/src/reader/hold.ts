/** Holds something in the window while the page changes around it, until the reader scrolls. */

/** What a reader scrolls with, or does something else with that shows where they are. */
const BY_HAND = ["wheel", "touchmove", "keydown", "pointerdown"];
const MOVED_PX = 2;

export class Hold {
  /** Scrolls to what is held. */
  private goThere: (() => void) | null = null;
  private loaded = document.readyState === "complete";
  private top = 0;
  private height = 0;

  constructor(page: HTMLElement) {
    for (const hand of BY_HAND)
      addEventListener(hand, () => this.end(), { capture: true, passive: true });
    addEventListener("load", () => this.onLoad());
    new ResizeObserver(() => this.again()).observe(page);
  }

  /** What is held now, null where nothing is. */
  get holding(): (() => void) | null {
    return this.goThere;
  }

  begin(goThere: () => void): void {
    this.goThere = goThere;
    this.again();
  }

  /** Let go of a page that is scrolled; one that changed its height was scrolled by that. */
  onScroll(): void {
    if (!this.goThere || Math.abs(scrollY - this.top) <= MOVED_PX) return;
    const same = this.height === document.documentElement.scrollHeight;
    if (this.loaded && same) this.end();
    else this.again();
  }

  private again(): void {
    if (!this.goThere) return;
    this.goThere();
    this.top = scrollY;
    this.height = document.documentElement.scrollHeight;
  }

  private end(): void {
    this.goThere = null;
  }

  /** Until all is there the browser itself scrolls to what its address names. */
  private onLoad(): void {
    this.loaded = true;
    this.again();
  }
}
