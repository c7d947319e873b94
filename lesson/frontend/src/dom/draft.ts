/** What was chosen and not sent yet, handed from a part to the one that is drawn in its place. */

/** Asks a holder for what is chosen in it, or gives that back to the one that stands in its place. */
export const DRAFT_EVENT = "lesson-draft";

/** Marks what understands the event; its value is the name by which the next one is known. */
export const HAS_DRAFT = "data-draft";

/** Marks what hands on where the learner is in it, whether or not anything is typed there. */
export const ALWAYS_HANDED_ON = "data-draft-always";

export interface DraftWish {
  /** Whether what is in `drafts` is to be shown; else it is to be put there. */
  give: boolean;
  /** By what each holder calls itself. */
  drafts: Map<string, unknown>;
}

/** Let `form` hand on what is typed in it and not sent, under this name. */
export function handOnDraft<Draft>(
  form: HTMLFormElement,
  name: string,
  take: () => Draft,
  give: (draft: Draft) => void,
): void {
  handOn<Draft>(form, name, take, (draft) => {
    give(draft);
    form.dispatchEvent(new Event("input", { bubbles: true })); // it is chosen, and not sent
  });
}

/** Let `holder` hand on how far the learner is in it, under this name. */
export function handOnPlace<Place>(
  holder: HTMLElement,
  name: string,
  take: () => Place,
  give: (place: Place) => void,
): void {
  holder.setAttribute(ALWAYS_HANDED_ON, "");
  handOn(holder, name, take, give);
}

function handOn<Draft>(
  holder: HTMLElement,
  name: string,
  take: () => Draft,
  give: (draft: Draft) => void,
): void {
  holder.setAttribute(HAS_DRAFT, name);
  holder.addEventListener(DRAFT_EVENT, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { give: giving, drafts } = event.detail as DraftWish;
    if (!giving) drafts.set(name, take());
    else if (drafts.has(name)) give(drafts.get(name) as Draft);
  });
}
