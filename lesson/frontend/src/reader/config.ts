/** What the server tells a page of the reader about itself. */

export interface ContentsEntry {
  path: string;
  title: string;
}

export interface ReaderConfig {
  /** The reader's own address, such as "/lesson". */
  home: string;
  /** Whom the page is shown to. */
  person: string;
  /** Their name where several people learn here; "" where one does. */
  learner: string;
  /** Where somebody else can be chosen; null where nobody can know who is there. */
  who: string | null;
  /** The page's address below the pages' folder. */
  path: string;
  title: string;
  /** The hash of the page's file as it is shown. */
  mark: string;
  trusted: boolean;
  /** The address before a page's path in JupyterLab or Notebook; null where neither is. */
  workbench: string | null;
  contents: ContentsEntry[];
  /** Sources to run before any other. */
  setup: string[];
  /** Sources of the cells that sleep, by the cell's number. */
  sleeping: Record<string, string>;
}

/** Read what the server told; a page without it is no page of the reader. */
export function readConfig(): ReaderConfig {
  const holder = document.querySelector("#reader-config");
  if (!holder) throw new Error("The page says nothing of itself: #reader-config is missing.");
  return JSON.parse(holder.textContent ?? "") as ReaderConfig;
}
