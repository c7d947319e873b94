/** A part that has lost its kernel while something was typed in it: it stands as it was left. */
import { button, element } from "../dom/element.ts";
import { LOST_EVENT } from "../kernel/kernel_widget.ts";
import { onlyDrafts } from "./drafts.ts";
import { WORDS } from "./live_words.ts";
import { HELD, holdingPlace } from "./place.ts";

/** What had the keys last. */
let hand: Element | null = null;

/** Note what has the keys; and where something is pressed of a part that is held, give them to its words. */
export function followKeys(page: HTMLElement): void {
  page.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && !target.closest(`.${HELD}`)) hand = target;
  });
  page.addEventListener(LOST_EVENT, ({ target }) => {
    if (target instanceof Element) showWords(target);
  });
}

/**
 * Say in a part that it stands as it was left, at the form that the hand is in, or at its head;
 * `startAnew` draws it again once that is asked for.
 */
export function holdPart(place: HTMLElement, startAnew: () => void): void {
  place.querySelector(`.${HELD}`)?.remove();
  const held = element("div", { class: HELD, role: "note", tabindex: -1 });
  const anew = button(WORDS.anew, () => {
    held.focus({ preventScroll: true }); // what has the keys is left as it is
    held.setAttribute("role", "status");
    const starting = element("p", {}, WORDS.startingPart);
    holdingPlace(() => held.replaceChildren(starting), place);
    startAnew();
  });
  held.append(element("p", {}, onlyDrafts(place) ? WORDS.heldDrafts : WORDS.held), anew);
  const inHand = hand && place.contains(hand) ? place : undefined;
  const form = inHand && hand?.closest("form");
  const shut = form?.closest("[inert]"); // nothing in it can be pressed
  holdingPlace(() => (form && !shut ? form.append(held) : place.prepend(held)), inHand);
}

/** Give the keys to the words of the part that is held, if what had them in it can no longer be used. */
export function giveKeys(): void {
  const active = document.activeElement;
  const usable =
    active !== null &&
    active !== document.body &&
    !active.matches(":disabled") &&
    active.checkVisibility();
  if (usable) return;
  if (hand) showWords(hand);
}

function showWords(at: Element): void {
  const words = at.closest(".page-output")?.querySelector<HTMLElement>(`.${HELD}`);
  words?.focus({ preventScroll: true });
  words?.scrollIntoView({ block: "nearest" });
}
