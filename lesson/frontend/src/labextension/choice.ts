/** Whether a person wants the workbench, JupyterLab as it is, or the reader. It is kept in this browser. */
import { keepSetting, readSetting } from "../dom/settings.ts";

/** The reader writes the same name. */
const KEY = "lesson-workbench";

export function wantsWorkbench(): boolean {
  return readSetting(KEY) === "yes";
}

/** Go to the reader, and from now on be led there. */
export function chooseReader(address: string): void {
  keepSetting(KEY, "no");
  location.assign(address);
}
