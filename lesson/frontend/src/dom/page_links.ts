/** Links between pages: notebooks to whoever writes them, addresses without a file's ending to the reader. */

/** Whether the page is shown in the reader, rather than in JupyterLab or Notebook. */
export function inReader(): boolean {
  return document.body.classList.contains("lesson-reader");
}

/** Where a link to a notebook leads from the page that is shown, in the reader or in JupyterLab. */
export function pageLink(href: string): string {
  return inReader() ? withoutEnding(href) : href;
}

/** A notebook's path without the ending of its file; what stands behind it, such as "#Check", is kept. */
export function withoutEnding(path: string): string {
  return path.replace(/\.ipynb(?=$|[?#])/, "");
}
