/** What sends something to the kernel: while it cannot be asked, it says so and stays to be read. */
import { uniqueId } from "../dom/element.ts";

/** Marks a button, outside of those that submit a form, that needs the kernel. */
export const SENDS = "data-sends";

const SENDERS = `button[type=submit], [${SENDS}]`;

/** Say at all that sends within `root` whether it can be used; `why` are the words that say why not. */
export function setSenders(root: HTMLElement, usable: boolean, why: HTMLElement): void {
  why.id ||= uniqueId("why");
  for (const sender of root.querySelectorAll(SENDERS)) {
    if (usable) {
      sender.removeAttribute("aria-disabled");
      sender.removeAttribute("aria-describedby");
    } else {
      sender.setAttribute("aria-disabled", "true");
      sender.setAttribute("aria-describedby", why.id);
    }
  }
}

/** Call `refused` in place of whatever a press would send, while `isShut` says so. */
export function guardSenders(
  root: HTMLElement,
  isShut: () => boolean,
  refused: (at: Element) => void,
): void {
  const stop = (event: Event): void => {
    if (!isShut() || !(event.target instanceof Element)) return;
    const at = event.type === "submit" ? event.target : event.target.closest(`[${SENDS}]`);
    if (!at) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refused(at);
  };
  root.addEventListener("submit", stop, true);
  root.addEventListener("click", stop, true);
}
