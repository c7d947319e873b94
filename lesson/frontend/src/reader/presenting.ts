/**
 * Presenting a page to a class: the reader, larger, with a thin strip of controls in place of its bar.
 * Everything hangs on one class of the body, which the style sheet reads and a question asks for
 * before it tells its answer; leaving takes it away again.
 */
import { button, element } from "../dom/element.ts";
import { hasFullScreen, leaveFullScreen, toggleFullScreen } from "../dom/full_screen.ts";
import { consume, isShortcut } from "../dom/keys.ts";
import { piecesOf } from "./pieces.ts";
import { nextTop, stopsOf } from "./stops.ts";

/** Marks the body while it is presented. */
export const PROJECTED = "lesson-projected";
/** What is asked for in a page's address so that it opens like this. */
const ASKED = "present";
const [SMALLEST, LARGEST, STEP, FIRST] = [1, 2.5, 0.15, 1.35];

declare global {
  interface DocumentEventMap {
    "lesson-present": Event;
  }
}

export interface Presenting {
  start(): void;
}

/** Let a page be presented; at once where its address asks for it. */
export function presenting(page: HTMLElement): Presenting {
  let scale = FIRST;
  let from: Element | null = null;
  const root = document.documentElement;
  const standAt = (choose: (stops: number[]) => number): void => {
    const stops = stopsNow(page, document.documentElement.clientHeight - strip.offsetHeight);
    scrollTo({ top: choose(stops), behavior: "instant" });
  };
  const turn = (forwards: boolean): void => standAt((stops) => nextTop(scrollY, stops, forwards));
  const resize = (by: number): void => {
    scale = Math.min(LARGEST, Math.max(SMALLEST, scale + by));
    root.style.setProperty("--reader-scale", scale.toFixed(2));
  };
  const full = (): void => toggleFullScreen(root);
  const next = button("Next part", () => turn(true));
  const strip = element(
    "div",
    { class: "reader-strip", role: "group", "aria-label": "Presenting" },
    button("Part before", () => turn(false)),
    next,
    button("Smaller", () => resize(-STEP)),
    button("Larger", () => resize(STEP)),
    button("Show answers given", () => revealAnswers(page)),
    hasFullScreen() && button("Full screen", full),
    button("Leave", () => leave()),
  );

  const onKey = (event: KeyboardEvent): void => {
    if (isShortcut(event) || document.querySelector("dialog[open]")) return;
    const forwards = turnOf(event);
    if (event.key === "Escape") leave();
    else if (forwards !== null) turn(forwards);
    else return;
    consume(event);
  };
  /** Escape ends a full screen before any key is heard of. */
  const onFullScreen = (): void => {
    if (!document.fullscreenElement) leave();
  };
  const start = (): void => {
    if (document.body.classList.contains(PROJECTED)) return;
    from = document.activeElement;
    const held = firstHead(page);
    document.body.classList.add(PROJECTED);
    document.body.append(strip);
    askInAddress(true);
    resize(0);
    standAt((stops) => stopWith(held, stops));
    next.focus({ preventScroll: true });
    document.addEventListener("keydown", onKey, true);
    if (hasFullScreen() && navigator.userActivation.isActive) full();
    root.addEventListener("fullscreenchange", onFullScreen);
  };
  const leave = (): void => {
    document.removeEventListener("keydown", onKey, true);
    root.removeEventListener("fullscreenchange", onFullScreen);
    const held = firstHead(page);
    document.body.classList.remove(PROJECTED);
    root.style.removeProperty("--reader-scale");
    strip.remove();
    askInAddress(false);
    leaveFullScreen();
    revealAnswers(page); // what was answered meanwhile is told now, as it would have been
    held?.scrollIntoView({ block: "start" });
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  };

  document.addEventListener("lesson-present", start);
  const startIfAsked = (): void => {
    if (new URLSearchParams(location.search).has(ASKED) || location.hash === `#${ASKED}`) start();
  };
  addEventListener("hashchange", startIfAsked); // the page may be open already
  startIfAsked();
  return { start };
}

/** Whether a key turns forwards, back, or not at all: a clicker sends Page Down and Page Up. */
export function turnOf({ key, shiftKey, target }: KeyboardEvent): boolean | null {
  const at = target instanceof Element ? target : null;
  if (at?.closest("select, textarea, input:not([type=range], [type=radio], [type=checkbox])"))
    return null;
  if (key === "PageDown") return true;
  if (key === "PageUp") return false;
  const isInStrip = key !== " " && at?.closest(".reader-strip"); // where an arrow has nothing else to do
  if (!isInStrip && at?.closest("input, button, summary, a, [role=button]:not(body)")) return null;
  if (key === "ArrowRight") return true;
  if (key === "ArrowLeft") return false;
  return key === " " ? !shiftKey : null;
}

/** The stops of the page as it is now, of which an answer, an open fold or larger letters make others. */
function stopsNow(page: HTMLElement, height: number): number[] {
  const { scrollHeight, clientHeight } = document.documentElement;
  return stopsOf(piecesOf(page.parentElement ?? page, height), height, scrollHeight - clientHeight);
}

/** The heading that is read under: what is presented begins there. */
function firstHead(page: HTMLElement): HTMLElement | undefined {
  const heads = [...page.querySelectorAll<HTMLElement>(".page-prose :is(h1, h2)")];
  if (scrollY === 0) return heads[0];
  const edge = document.documentElement.clientHeight / 3;
  return heads.findLast((head) => head.getBoundingClientRect().top <= edge) ?? heads[0];
}

/** The stop at which something is seen. */
function stopWith(one: HTMLElement | undefined, stops: number[]): number {
  const top = one ? one.getBoundingClientRect().top + scrollY : 0;
  return stops.findLast((stop) => stop <= top) ?? 0;
}

function revealAnswers(page: HTMLElement): void {
  for (const reveal of page.querySelectorAll<HTMLElement>(".lesson-quiz-reveal")) reveal.click();
}

/** Keep in the page's address, and in the links on from it, that it is presented. */
function askInAddress(on: boolean): void {
  const address = new URL(location.href);
  if (on) address.searchParams.set(ASKED, "");
  else address.searchParams.delete(ASKED);
  if (address.hash === `#${ASKED}`) address.hash = "";
  history.replaceState(history.state, "", address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".reader-onward a"))
    link.search = on ? `?${ASKED}` : "";
}
