/**
 * Brings a reader back to where they read: after a reload, and by Back and Forward. A browser does so
 * by pixels, which fits no page that grows while it wakes; here the place is noted in the history and
 * held until the reader scrolls.
 */
import { linkedPlace } from "./address.ts";
import { goTo, type Place, placeNow } from "./place.ts";

type Noted = Place | "top";

/** How long a page rests before its place is noted: browsers refuse more than some three notes a second. */
const RESTS_MS = 400;
/** What a reader scrolls with, or does something else with that shows where they are. */
const BY_HAND = ["wheel", "touchmove", "keydown", "pointerdown"];
const MOVED_PX = 2;

/** Take over from the browser where this page stands when it is come back to. */
export function restoreScrolling(page: HTMLElement): void {
  history.scrollRestoration = "manual";
  const hold = new Hold();
  const note = (): void => {
    hold.onScroll(); // it may be scrolled already, and not told yet
    if (hold.holds) return; // what is noted is where it will stand
    history.replaceState({ ...history.state, place: scrollY > 0 ? placeNow() : "top" }, "");
  };
  const arrive = (otherwise: Noted | null): void => {
    const noted = (history.state as { place?: Noted } | null)?.place;
    const linked = linkedPlace();
    if (noted) hold.begin(noted);
    else if (linked) hold.begin(linked);
    else if (otherwise) hold.begin(otherwise);
  };
  let rests: ReturnType<typeof setTimeout> | undefined;
  addEventListener("scroll", () => {
    hold.onScroll();
    clearTimeout(rests);
    rests = setTimeout(note, RESTS_MS);
  });
  // every way on from here, before it is gone: what is left cannot be noted from the next entry
  document.addEventListener("click", note, true);
  for (const leaving of ["beforeunload", "pagehide"]) addEventListener(leaving, note);
  addEventListener("popstate", () => {
    clearTimeout(rests);
    arrive("top");
  });
  for (const hand of BY_HAND)
    addEventListener(hand, () => hold.end(), { capture: true, passive: true });
  addEventListener("load", () => hold.onLoad());
  new ResizeObserver(() => hold.again()).observe(page);
  arrive(null);
  document.body.removeAttribute("data-returning");
}

/** Holds a place, or what a link leads to, in the window while the page changes around it. */
class Hold {
  private held: Noted | Element | null = null;
  private loaded = document.readyState === "complete";
  private top = 0;
  private height = 0;

  get holds(): boolean {
    return this.held !== null;
  }

  begin(held: Noted | Element): void {
    this.held = held;
    this.again();
  }

  again(): void {
    const { held } = this;
    if (held === null) return;
    if (held === "top") scrollTo({ top: 0, behavior: "instant" });
    else if (held instanceof Element) held.scrollIntoView({ behavior: "instant" });
    else goTo(held);
    this.top = scrollY;
    this.height = document.documentElement.scrollHeight;
  }

  end(): void {
    this.held = null;
  }

  /** Until all is there the browser itself scrolls to what its address names. */
  onLoad(): void {
    this.loaded = true;
    this.again();
  }

  /** Let go of a page that is scrolled; one that changed its height was scrolled by that. */
  onScroll(): void {
    if (this.held === null || Math.abs(scrollY - this.top) <= MOVED_PX) return;
    const same = this.height === document.documentElement.scrollHeight;
    if (this.loaded && same) this.end();
    else this.again();
  }
}
