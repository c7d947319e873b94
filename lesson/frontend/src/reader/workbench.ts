/** The way to JupyterLab or Notebook, for whoever teaches or writes pages. */
import { element } from "../dom/element.ts";
import { keepSetting } from "../dom/settings.ts";
import type { ReaderConfig } from "./config.ts";
import { encodedPath } from "./page_names.ts";

/** Kept so that the page is not led back here by itself. */
const CHOSEN = "lesson-workbench";

/** A link to this page in the workbench; null where there is none. */
export function workbenchLink(config: ReaderConfig, className = ""): HTMLAnchorElement | null {
  if (config.workbench === null) return null;
  const link = element(
    "a",
    { href: `${config.workbench}/${encodedPath(config.path)}`, class: className },
    "Workbench",
  );
  link.addEventListener("click", () => keepSetting(CHOSEN, "yes"));
  return link;
}
