/** Whether a person wants the workbench, JupyterLab as it is, or the reader. It is kept in this browser. */

/** The reader writes the same name. */
const KEY = "lesson-workbench";

export function wantsWorkbench(): boolean {
  return localStorage.getItem(KEY) === "yes";
}

/** Go to the reader, and from now on be led there. */
export function chooseReader(address: string): void {
  localStorage.setItem(KEY, "no");
  location.assign(address);
}
