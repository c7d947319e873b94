/**
 * Brings a reader back to where they read: after a reload, by Back and Forward, and in a window that has
 * another width. A browser does so by pixels, which fits no page that grows while it wakes or is laid out
 * anew; here the place is noted, in the history too, and held until the reader scrolls.
 */
import { linkedPlace } from "./address.ts";
import { Hold } from "./hold.ts";
import { goTo, type Place, placeNow } from "./place.ts";
import { isWholeScreen, putBack, type Seen, seenNow } from "./place_when_turned.ts";
import { PROJECTED } from "./presenting.ts";

type Noted = Place | "top";

/** How long a page rests before its place is noted: browsers refuse more than some three notes a second. */
const RESTS_MS = 400;

/** Take over from the browser where this page stands when it is come back to. */
export function restoreScrolling(page: HTMLElement): void {
  history.scrollRestoration = "manual";
  const { person } = document.body.dataset;
  const hold = new Hold(page);
  const turned = holdWhenTurned(hold);
  const note = (): void => {
    hold.onScroll(); // it may be scrolled already, and not told yet
    if (hold.holding && !turned()) return; // what is noted is where it will stand
    const place = scrollY > 0 ? placeNow() : "top";
    history.replaceState({ ...history.state, place, person }, "");
  };
  const arrive = (otherwise: Noted | null): void => {
    const state = history.state as { place?: Noted; person?: string } | null;
    const noted = state?.person === person ? state?.place : undefined; // where another read is theirs
    const linked = linkedPlace();
    if (noted) hold.begin(() => goToNoted(noted));
    else if (linked) hold.begin(() => linked.scrollIntoView({ behavior: "instant" }));
    else if (otherwise) hold.begin(() => goToNoted(otherwise));
  };
  let rests: ReturnType<typeof setTimeout> | undefined;
  addEventListener("scroll", () => {
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
  arrive(null);
  document.body.removeAttribute("data-returning");
}

function goToNoted(noted: Noted): void {
  if (noted === "top") scrollTo({ top: 0, behavior: "instant" });
  else goTo(noted);
}

/**
 * Keep what is seen at the top of the window there when its width changes; a bar that comes and goes on a
 * phone changes its height alone. Returns whether what is held now is held for that.
 */
function holdWhenTurned(hold: Hold): () => boolean {
  const root = document.documentElement;
  let seen: Seen | null = null;
  let width = root.clientWidth;
  let goBack: (() => void) | null = null;
  const turned = (): boolean => goBack !== null && goBack === hold.holding;
  addEventListener("scroll", () => {
    hold.onScroll();
    if (!turned() && !isWholeScreen()) seen = scrollY > 0 ? seenNow() : null;
  });
  addEventListener("resize", () => {
    // whoever comes back from a whole screen comes back to another layout, whatever its width
    if (isWholeScreen()) width = Number.NaN;
    if (isWholeScreen() || width === root.clientWidth) return;
    width = root.clientWidth;
    // what is presented stands at stops of its own
    if (!seen || document.body.classList.contains(PROJECTED)) return;
    const kept = seen;
    goBack = () => putBack(kept);
    hold.begin(goBack);
  });
  return turned;
}
