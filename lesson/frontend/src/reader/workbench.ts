/** The way to JupyterLab or Notebook, for whoever teaches or writes pages; what it is, is said first. */
import { element, uniqueId } from "../dom/element.ts";
import { chooseWorkbench } from "../dom/workbench_choice.ts";
import type { ReaderConfig } from "./config.ts";
import { menu } from "./menu.ts";
import { encodedPath } from "./page_names.ts";

const WORDS = {
  name: "Workbench",
  forWhom: "Workbench, for teachers and authors",
  what: "For teachers and authors: the pages in Jupyter, the program that they are written in, where they can be changed. You do not need it for the lesson.",
  back: "It opens in a new tab. There, “Read” at the top of a page leads back.",
  open: "Open the workbench",
};

/** The bar's button, which opens what is said of the workbench; null where there is none. */
export function workbenchMenu(config: ReaderConfig): HTMLElement | null {
  const inside = workbenchWords(config);
  return inside && menu(WORDS.forWhom, WORDS.name, inside, "reader-bar-wide");
}

/** The same in the contents, folded: on a narrow window the bar has no room for it. */
export function workbenchFold(config: ReaderConfig): HTMLElement | null {
  const inside = workbenchWords(config);
  return inside && element("details", {}, element("summary", {}, WORDS.forWhom), inside);
}

function workbenchWords(config: ReaderConfig): HTMLElement | null {
  if (config.workbench === null) return null;
  const told = uniqueId("workbench");
  const link = element(
    "a",
    {
      href: `${config.workbench}/${encodedPath(config.path)}`,
      class: "reader-workbench-open",
      // JupyterLab puts places of its own before the reader into a tab's history: Back would not lead here
      target: "_blank",
      rel: "noopener",
      "aria-describedby": told,
    },
    WORDS.open,
  );
  for (const press of ["click", "auxclick"])
    link.addEventListener(press, () => chooseWorkbench(true));
  const words = element(
    "div",
    { id: told },
    element("p", {}, WORDS.what),
    element("p", {}, WORDS.back),
  );
  return element("div", { class: "reader-workbench" }, words, link);
}
