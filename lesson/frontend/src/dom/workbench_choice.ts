/** Whether a person wants the workbench, JupyterLab as it is, or the reader. It is kept in this browser. */
import { keepSetting, readSetting } from "./settings.ts";

const KEY = "lesson-workbench";

export function wantsWorkbench(): boolean {
  return readSetting(KEY) === "yes";
}

/** Choose one of them; a page that is opened in JupyterLab leads to the reader or stays. */
export function chooseWorkbench(wanted: boolean): void {
  keepSetting(KEY, wanted ? "yes" : "no");
}
