/** What a person chose, kept in this browser for the reader and JupyterLab. It may keep nothing for pages. */

/** How one person has pages look is theirs; the first one's names are those from before there were several. */
const OWN = new Set(["lesson-theme", "lesson-text-size"]);

/** Return what was kept under a name; null where nothing was, or nothing can be. */
export function readSetting(name: string): string | null {
  return whereKept((kept) => kept.getItem(keyOf(name)));
}

/** Keep a choice; null takes it away. Where nothing can be kept it holds for this page. */
export function keepSetting(name: string, value: string | null): void {
  whereKept((kept) =>
    value === null ? kept.removeItem(keyOf(name)) : kept.setItem(keyOf(name), value),
  );
}

function keyOf(name: string): string {
  const { person } = document.body.dataset; // before_paint.js does the same
  return OWN.has(name) && person && person !== "first" ? `${name} ${person}` : name;
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
