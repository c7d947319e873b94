/** What the learner has in hand, and nothing may take away: words typed and not sent, a running player. */

const TYPED = "data-typed";

/** Note, for every part of the page, whether something was typed or chosen and not sent since. */
export function noteTyping(page: HTMLElement): void {
  page.addEventListener("input", ({ target }) => partOf(target)?.setAttribute(TYPED, ""));
  page.addEventListener("submit", ({ target }) => partOf(target)?.removeAttribute(TYPED));
  page.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("button"))
      partOf(target)?.removeAttribute(TYPED);
  });
}

/** Whether a part holds what would be lost if it were drawn anew. */
export function isInHand(part: HTMLElement): boolean {
  return part.hasAttribute(TYPED) || part.querySelector("[data-in-use]") !== null;
}

/** Resolved once the keys are elsewhere: whoever moves a slider goes on moving it. */
export function keysElsewhere(part: HTMLElement): Promise<void> {
  if (part === document.activeElement || !part.contains(document.activeElement))
    return Promise.resolve();
  return new Promise((resolve) => {
    const left = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && part.contains(event.relatedTarget)) return;
      part.removeEventListener("focusout", left);
      resolve();
    };
    part.addEventListener("focusout", left);
  });
}

function partOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(".page-output") : null;
}
