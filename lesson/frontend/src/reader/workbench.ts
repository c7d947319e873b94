/** The way to JupyterLab or Notebook, for whoever teaches or writes pages. */
import { element } from "../dom/element.ts";
import { chooseWorkbench } from "../dom/workbench_choice.ts";
import type { ReaderConfig } from "./config.ts";
import { encodedPath } from "./page_names.ts";

/** A link to this page in the workbench; null where there is none. */
export function workbenchLink(config: ReaderConfig, className = ""): HTMLAnchorElement | null {
  if (config.workbench === null) return null;
  const link = element(
    "a",
    { href: `${config.workbench}/${encodedPath(config.path)}`, class: className },
    "Workbench",
  );
  link.addEventListener("click", () => chooseWorkbench(true));
  return link;
}
