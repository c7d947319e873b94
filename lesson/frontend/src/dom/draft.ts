/** What was chosen and not sent yet, handed from a part to the one that is drawn in its place. */

/** Asks a form for what is chosen in it, or gives that back to the one that stands in its place. */
export const DRAFT_EVENT = "lesson-draft";

/** Marks the forms that understand the event. */
export const HAS_DRAFT = "data-draft";

export interface DraftWish {
  /** Whether what is in `drafts` is to be shown; else it is to be put there. */
  give: boolean;
  /** By what each form calls itself. */
  drafts: Map<string, unknown>;
}

/** Let `form` hand on what is chosen in it, under this name. */
export function handOnDraft<Draft>(
  form: HTMLFormElement,
  name: string,
  take: () => Draft,
  give: (draft: Draft) => void,
): void {
  form.setAttribute(HAS_DRAFT, "");
  form.addEventListener(DRAFT_EVENT, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { give: giving, drafts } = event.detail as DraftWish;
    if (!giving) drafts.set(name, take());
    else if (drafts.has(name)) {
      give(drafts.get(name) as Draft);
      form.dispatchEvent(new Event("input", { bubbles: true })); // it is chosen, and not sent
    }
  });
}
