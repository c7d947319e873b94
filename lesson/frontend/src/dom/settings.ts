/** What a person chose, kept in this browser for the reader and JupyterLab. It may keep nothing for pages. */

/** Return what was kept under a name; null where nothing was, or nothing can be. */
export function readSetting(name: string): string | null {
  return whereKept((kept) => kept.getItem(name));
}

/** Keep a choice; null takes it away. Where nothing can be kept it holds for this page. */
export function keepSetting(name: string, value: string | null): void {
  whereKept((kept) => (value === null ? kept.removeItem(name) : kept.setItem(name, value)));
}

function whereKept<Result>(act: (kept: Storage) => Result): Result | null {
  try {
    const kept: Storage | null = localStorage; // some web views have none
    return kept && act(kept);
  } catch (error) {
    if (error instanceof DOMException) return null; // refused, or full
    throw error;
  }
}
