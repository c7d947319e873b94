/** Keys and focus. */

/** Whether a key belongs to the browser or the system, such as Alt and ← for "back". */
export function isShortcut(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** Whether a key is one that presses a button. */
export function isPress(event: KeyboardEvent): boolean {
  return event.key === "Enter" || event.key === " ";
}

/** Where a key leads in a list of `count` from `at`, around its ends; null if it does not move. */
export function arrowTarget(key: string, at: number, count: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : (target + count) % count;
}

/** Keep an event from the page and from JupyterLab: it has been acted on. */
export function consume(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The element inside `root` that has the focus, if there is one. */
export function focusedWithin(root: HTMLElement): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement && root.contains(active) ? active : null;
}

/** Whether an answer may take the focus: what it answers has it, or nothing in particular has. */
export function mayTakeFocus(asker: HTMLElement): boolean {
  const active = document.activeElement;
  return active === null || asker.contains(active) || active.contains(asker);
}

/** What a control is called aloud. */
export function accessibleName(control: Element): string {
  return control.getAttribute("aria-label") ?? control.textContent ?? "";
}

/** The control inside `root` that is called as `lost` was, for when `lost` has been drawn anew. */
export function controlNamedAs(root: HTMLElement, lost: Element): HTMLElement | null {
  const name = accessibleName(lost);
  const controls = root.querySelectorAll<HTMLElement>("button, input, select, summary");
  const found = [...controls].find(
    (one) => name !== "" && accessibleName(one) === name && !("disabled" in one && one.disabled),
  );
  return found ?? null;
}
