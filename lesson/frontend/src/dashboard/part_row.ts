/** One thing to go on with: what it is, and a link to it. */
import { element, svgElement } from "../dom/element.ts";
import { pageLink } from "../dom/page_links.ts";
import type { Link, Part } from "../messages/dashboard.ts";

/** Drawn in a square of 24: a bookmark, a question, a triangle to play, a pen. */
const ICONS = {
  place: "M7 4h10v16l-5-4-5 4z",
  review: "M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 2.3M12 17.5v.5",
  routine: "M8 5.5v13l10-6.5z",
  diary: "M5 19l1-4L15.5 5.5l3 3L9 18zM13.5 7.5l3 3",
} as const;

export function partRow({ id, title, words, more, link }: Part): HTMLElement {
  const text = [
    element("p", {}, words),
    more && element("p", { class: "lesson-today-more" }, more),
  ];
  const go = link && goLink(link, `${link.words}: ${title}`, id === "routine");
  return row(id, title, text, go);
}

/** A row with its icon, its heading and what stands under it; `go` is where it leads. */
export function row(
  id: keyof typeof ICONS,
  title: string,
  text: (HTMLElement | string)[],
  go: HTMLElement | null,
): HTMLElement {
  const icon = svgElement(
    "svg",
    { class: "lesson-today-icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    svgElement("path", { d: ICONS[id] }),
  );
  const heading = element("h3", { class: "lesson-today-heading" }, title);
  const told = element("div", { class: "lesson-today-words" }, heading, ...text);
  return element("li", { class: "lesson-today-row", "data-part": id }, icon, told, go);
}

/** A link that looks like a button; `name` says aloud what it leads to. */
export function goLink({ words, href }: Link, name: string, first: boolean): HTMLAnchorElement {
  const look = first ? "lesson-today-go lesson-today-first" : "lesson-today-go";
  return element("a", { class: look, href: pageLink(href), "aria-label": name }, words);
}
