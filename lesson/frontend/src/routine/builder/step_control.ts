/** Where the keys go once a change of a step has drawn the list of steps anew. */

/** What a control of a step does; "add" is the list below the steps. */
export type StepAct = "up" | "down" | "swap" | "remove" | "add";

/**
 * The control inside `root` that takes the place of `lost`, a control of a list of steps that is no longer
 * shown: the same one of the step that came, of the one that moved up, or of the last one; null if `lost`
 * was no such control.
 */
export function stepControlInPlaceOf(root: HTMLElement, lost: HTMLElement): HTMLElement | null {
  const { act, technique = "" } = lost.dataset;
  const list = lost.closest("[data-steps]");
  if (!act || !list) return null;
  const before = stepsIn(list).map((row) => row.dataset.technique);
  const rows = stepsIn(root);
  const came = rows.find((row) => !before.includes(row.dataset.technique));
  const same = rows.find((row) => row.dataset.technique === technique);
  const inItsPlace = rows[Math.min(before.indexOf(technique), rows.length - 1)];
  const row = act === "add" ? came : (same ?? came ?? inItsPlace);
  if (!row) return null;
  return (
    row.querySelector<HTMLElement>(`[data-act="${act}"]:not([disabled])`) ?? row.querySelector(ANY)
  );
}

const ANY = "[data-act]:not([disabled])";

function stepsIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("li[data-technique]")];
}
