/** What the learner has in hand, and nothing may take away: words typed and not sent, a running player. */
import { HAS_DRAFT } from "../dom/draft.ts";
import { DONE_EVENT } from "../kernel/kernel_widget.ts";

export const TYPED = "data-typed";
const SENT = "data-sent";

/** Note, for every form of the page, and for what hands on itself, or a part, outside of forms, what was typed and not sent since. */
export function noteTyping(page: HTMLElement): void {
  page.addEventListener("input", ({ target }) => {
    if (!(target instanceof Element) || isDial(target)) return;
    const holder = holderOf(target);
    holder?.setAttribute(TYPED, "");
    holder?.removeAttribute(SENT);
  });
  page.addEventListener("submit", ({ target }) => {
    if (target instanceof Element) target.setAttribute(SENT, "");
  });
  // only once the kernel has done it: what was sent to one that is lost is still in hand
  page.addEventListener(DONE_EVENT, ({ target }) => {
    if (!(target instanceof Element)) return;
    target.closest(PART)?.removeAttribute(TYPED);
    target.removeAttribute(TYPED);
    for (const form of target.querySelectorAll(`form[${SENT}]`)) {
      form.removeAttribute(TYPED);
      form.removeAttribute(SENT);
    }
  });
}

/** Whether a part holds what would be lost if it were drawn anew. */
export function isInHand(part: HTMLElement): boolean {
  return part.hasAttribute(TYPED) || part.querySelector(`[${TYPED}], [data-in-use]`) !== null;
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

const PART = ".page-output";

function holderOf(target: Element): Element | null {
  return target.closest(`form, [${HAS_DRAFT}]`) ?? target.closest(PART);
}

/** A lab's slider: it is set again as quickly as it was. */
function isDial(target: Element): boolean {
  return target.matches("input[type=range]") && !target.closest("form");
}
