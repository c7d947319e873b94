/** What stands at a page's end: the next page, large, and the one before. */
import { element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";
import { icon } from "./icons.ts";
import { neighbours, pageAddress, pageName } from "./page_names.ts";

export function onwardLinks(config: ReaderConfig): HTMLElement | null {
  const { previous, next } = neighbours(config);
  if (!previous && !next) return null;
  const onward =
    next &&
    element(
      "a",
      { class: "reader-onward-next", href: pageAddress(config, next.path), rel: "next" },
      element(
        "span",
        {},
        element("small", {}, "Next page"),
        " ",
        element("strong", {}, pageName(next)),
      ),
      icon("next"),
    );
  const back =
    previous &&
    element(
      "a",
      { class: "reader-onward-before", href: pageAddress(config, previous.path), rel: "prev" },
      `Page before: ${pageName(previous)}`,
    );
  return element("nav", { class: "reader-onward", "aria-label": "On from here" }, onward, back);
}
