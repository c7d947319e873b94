/** A part that has lost its kernel while something was typed in it: it stands as it was left. */
import { button, element } from "../dom/element.ts";
import { WORDS } from "./live_words.ts";
import { holdingPlace } from "./place.ts";

/** Say in a part that it stands as it was left; `startAnew` draws it again once that is asked for. */
export function holdPart(place: HTMLElement, startAnew: () => void): void {
  place.querySelector(":scope > .reader-held")?.remove();
  const held = element("div", { class: "reader-held", role: "note", tabindex: -1 });
  const anew = button(WORDS.anew, () => {
    place.tabIndex = -1;
    place.focus({ preventScroll: true }); // what has the keys is left as it is
    startAnew();
  });
  held.append(element("p", {}, WORDS.held), anew);
  holdingPlace(() => place.prepend(held));
}

/** The part that had the keys last. */
let hand: HTMLElement | null = null;

/** Note which part has the keys. */
export function followKeys(page: HTMLElement): void {
  page.addEventListener("focusin", ({ target }) => {
    hand = target instanceof Element ? target.closest(".page-output") : null;
  });
}

/** Give the keys to the words of the part that is held, if what had them in it can no longer be used. */
export function giveKeys(): void {
  const active = document.activeElement;
  const usable = active !== null && active !== document.body && !active.matches(":disabled");
  const words = hand?.querySelector<HTMLElement>(":scope > .reader-held");
  if (!usable) words?.focus({ preventScroll: true });
}
