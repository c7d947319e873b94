/** What was chosen in a part and not sent, while the part is drawn anew. */
import { ALWAYS_HANDED_ON, DRAFT_EVENT, type DraftWish, HAS_DRAFT } from "../dom/draft.ts";
import { DONE_EVENT } from "../kernel/kernel_widget.ts";
import { isInHand, TYPED } from "./in_hand.ts";

const KEEPING = `[${HAS_DRAFT}]`;

/** Whether all that is in hand in a part can be put back when it is drawn anew. */
export function onlyDrafts(part: HTMLElement): boolean {
  if (!isInHand(part) || part.hasAttribute(TYPED) || part.querySelector("[data-in-use]"))
    return false;
  return [...part.querySelectorAll(`[${TYPED}]`)].every((one) => one.closest(KEEPING));
}

/** Take what is chosen in a part and not sent; returns how to put it back in what replaces it. */
export function takeDrafts(part: HTMLElement): () => void {
  const drafts: DraftWish["drafts"] = new Map();
  const tell = (holders: string, give: boolean): void => {
    for (const holder of part.querySelectorAll(holders))
      if (!holder.closest(".page-fresh"))
        holder.dispatchEvent(new CustomEvent<DraftWish>(DRAFT_EVENT, { detail: { give, drafts } }));
  };
  tell(`${KEEPING}:is([${TYPED}], [${ALWAYS_HANDED_ON}])`, false);
  const topic = part.querySelector<HTMLSelectElement>(TOPIC)?.selectedIndex;
  return () => {
    const list = part.querySelector<HTMLSelectElement>(TOPIC);
    if (!list || topic === undefined || topic === list.selectedIndex) tell(KEEPING, true);
    else chooseTopic(part, list, topic, () => tell(KEEPING, true));
  };
}

/** The list that says what the card below it is about: the kernel draws the card for it. */
const TOPIC = ".widget-dropdown select";

/** Choose a topic, and call `drawn` whenever its card was drawn and is answered, until somebody acts there. */
function chooseTopic(
  part: HTMLElement,
  list: HTMLSelectElement,
  topic: number,
  drawn: () => void,
): void {
  const acted = new AbortController();
  const { signal } = acted;
  const onDone = (event: Event): void => {
    if (event instanceof CustomEvent && event.detail === "init") drawn();
  };
  part.addEventListener(DONE_EVENT, onDone, { signal }); // ipywidgets draws it more than once
  for (const act of ["pointerdown", "keydown"])
    part.addEventListener(act, () => acted.abort(), { signal });
  list.selectedIndex = topic;
  list.dispatchEvent(new Event("change", { bubbles: true }));
}
