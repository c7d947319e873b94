/** A link to each heading, beside it: pressed, its address is copied. */
import { button, element } from "../dom/element.ts";
import { linkedPlace, placeAddress } from "./address.ts";
import { headingWords } from "./parts.ts";

const SAID_MS = 2_000;
/** Between a heading and its link: the link never stands alone in a line. */
const NO_BREAK = "\u00a0";

/** Put a quiet link beside every heading that has a name, in place of nbconvert's "¶". */
export function linkHeadings(page: ParentNode): void {
  const said = element("p", { class: "reader-unseen", role: "status" });
  document.body.append(said);
  for (const head of page.querySelectorAll<HTMLElement>(".page-prose :is(h1, h2, h3, h4)[id]")) {
    const words = headingWords(head);
    for (const link of head.querySelectorAll(".anchor-link")) link.remove();
    const copy = button("¶", () => void copyLink(head.id, copy, said), {
      class: "reader-copy",
      title: "Copy a link to this place",
      "aria-label": `Copy a link to “${words}”`,
    });
    const row = element("div", { class: "reader-heading" });
    head.replaceWith(row);
    row.append(head, NO_BREAK, copy);
  }
}

async function copyLink(id: string, copy: HTMLElement, said: HTMLElement): Promise<void> {
  history.replaceState(history.state, "", `#${id}`); // where nothing can be copied it can be read there
  const words = (await copied(placeAddress(id))) ? "Link copied" : "The link is in the address bar";
  said.textContent = words;
  copy.textContent = words;
  copy.toggleAttribute("data-copied", true);
  setTimeout(() => {
    copy.textContent = "¶";
    copy.removeAttribute("data-copied");
    said.textContent = "";
  }, SAID_MS);
}

async function copied(words: string): Promise<boolean> {
  if (!navigator.clipboard) return false; // a browser has none on a page that is not its own machine's, without https
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false; // not allowed
    throw error;
  }
}

/** Let a link to a place inside something folded open it. */
export function openLinkedPlaces(): void {
  const open = (): void => {
    const place = linkedPlace();
    const folds = foldsAround(place);
    for (const fold of folds) fold.open = true;
    if (folds.length) place?.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
}

function foldsAround(place: Element | null): HTMLDetailsElement[] {
  const fold = place?.closest<HTMLDetailsElement>("details:not([open])") ?? null;
  return fold ? [fold, ...foldsAround(fold.parentElement)] : [];
}
