/** The way back from JupyterLab to the reader. */
import { chooseWorkbench } from "../dom/workbench_choice.ts";

/** Go to the reader, and from now on be led there. */
export function chooseReader(address: string): void {
  chooseWorkbench(false);
  location.assign(address);
}
