/** What was chosen in a part and not sent, while the part is drawn anew. */
import { DRAFT_EVENT, type DraftWish, HAS_DRAFT } from "../dom/draft.ts";
import { isInHand, TYPED } from "./in_hand.ts";

const KEEPING = `form[${HAS_DRAFT}]`;

/** Whether all that is in hand in a part can be put back when it is drawn anew. */
export function onlyDrafts(part: HTMLElement): boolean {
  const others = `[${TYPED}]:not(${KEEPING}), [data-in-use]`;
  return isInHand(part) && !part.hasAttribute(TYPED) && !part.querySelector(others);
}

/** Take what is chosen in a part's forms and not sent; returns how to put it back in what replaces them. */
export function takeDrafts(part: HTMLElement): () => void {
  const drafts: DraftWish["drafts"] = new Map();
  const tell = (forms: string, give: boolean): void => {
    for (const form of part.querySelectorAll(forms))
      form.dispatchEvent(new CustomEvent<DraftWish>(DRAFT_EVENT, { detail: { give, drafts } }));
  };
  tell(`${KEEPING}[${TYPED}]`, false);
  return () => tell(KEEPING, true);
}
