/**
 * A click on a chip in the text opens that claim, or that source, where the reader is. Every list of
 * claims or sources on a page tells what it holds; the page listens once for all of them.
 */
import { keepKeys } from "../dom/element.ts";
import type { ChipPayload } from "../messages/evidence.ts";
import { openPopover } from "./popover.ts";

declare global {
  interface Window {
    lessonEvidence?: ChipPayload & { listening: boolean };
  }
}

export function listenForChips(_: HTMLElement | null, told: ChipPayload): void {
  window.lessonEvidence ??= { claims: {}, sources: {}, listening: false };
  const known = window.lessonEvidence;
  Object.assign(known.claims, told.claims);
  Object.assign(known.sources, told.sources);
  if (known.listening) return;
  known.listening = true;

  const chipAt = ({ target }: Event): HTMLAnchorElement | null => {
    if (!(target instanceof Element)) return null;
    const link = target.closest<HTMLAnchorElement>("a[href*='#'][title]");
    return link && (known.claims[link.title] || known.sources[link.title]) ? link : null;
  };
  const announce = (event: FocusEvent): void => {
    const link = chipAt(event);
    if (!link) return;
    keepKeys(link);
    link.setAttribute("aria-haspopup", "dialog");
  };
  const open = (event: MouseEvent): void => {
    const link = chipAt(event);
    if (!link || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    openPopover(link, known);
  };
  document.addEventListener("focusin", announce, true);
  document.addEventListener("click", open, true);
}
