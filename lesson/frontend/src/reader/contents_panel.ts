/** The panel with all pages, what is done of them, the parts of this one, and the way on. */
import { button, element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";
import { icon } from "./icons.ts";
import { neighbours, pageAddress, pageName, pageNumber } from "./page_names.ts";
import type { Part } from "./parts.ts";
import { PART_EVENT } from "./progress.ts";
import { whoRow } from "./who.ts";
import { workbenchFold } from "./workbench.ts";

/** What is done of a page's questions. */
export interface PageProgress {
  done: number;
  of: number;
}

/** The same for each page, by its address. */
export type PagesProgress = Record<string, PageProgress>;

/** Tells the document how far the pages are. */
export const PROGRESS_EVENT = "lesson-progress";

declare global {
  interface DocumentEventMap {
    "lesson-progress": CustomEvent<PagesProgress>;
    "lesson-part": CustomEvent<number>;
  }
}

/** Make the panel; it is a dialog, so that Escape closes it and the focus returns. */
export function contentsPanel(
  config: ReaderConfig,
  parts: readonly Part[],
  onPresent: () => void,
): HTMLDialogElement {
  const heading = element("h2", { id: "reader-contents" }, "Contents");
  const close = button("", () => panel.close(), {
    class: "reader-bar-button",
    "aria-label": "Close",
  });
  close.append(icon("close"));
  const present = button("Present this page", () => {
    panel.close();
    onPresent();
  });
  const ways = [...turnLinks(config), present, whoRow(config), workbenchFold(config)];
  const panel = element(
    "dialog",
    { class: "reader-panel", "aria-labelledby": heading.id },
    element("div", { class: "reader-panel-head" }, heading, close),
    element("nav", { "aria-label": "Pages and parts" }, pageList(config, partList(parts))),
    element(
      "ul",
      { class: "reader-panel-also" },
      ...ways.map((way) => way && element("li", {}, way)),
    ),
    keyWords(),
  );
  panel.addEventListener("click", ({ target }) => {
    const outside = target === panel;
    const within = target instanceof Element && target.closest("a[href^='#']");
    if (outside || within) panel.close();
  });
  return panel;
}

function pageList(config: ReaderConfig, parts: HTMLElement | null): HTMLElement {
  const marks = new Map<string, HTMLElement>();
  const rows = config.contents.map((page) => {
    const here = page.path === config.path;
    const mark = element("span", { class: "reader-panel-done" });
    marks.set(page.path, mark);
    const link = element(
      "a",
      { href: here ? "#reading" : pageAddress(config, page.path), "aria-current": here && "page" },
      element("span", { class: "reader-panel-number" }, pageNumber(page.path)),
      element("span", { class: "reader-panel-title" }, page.title),
      mark,
    );
    return element("li", {}, link, here && parts);
  });
  document.addEventListener(PROGRESS_EVENT, ({ detail }) => {
    for (const [path, progress] of Object.entries(detail)) {
      const mark = marks.get(path);
      if (!mark) continue;
      mark.textContent = doneWords(progress);
      mark.toggleAttribute("data-all", progress.of > 0 && progress.done >= progress.of);
    }
  });
  return element("ol", {}, ...rows);
}

/** What is done of a page, in few words. */
export function doneWords({ done, of }: PageProgress): string {
  if (of === 0 || done === 0) return "";
  return done >= of ? "✓ done" : `${done} of ${of}`;
}

function partList(parts: readonly Part[]): HTMLElement | null {
  if (!parts.length) return null;
  const links = parts.map(({ id, title }) => element("a", { href: `#${id}` }, title));
  document.addEventListener(PART_EVENT, ({ detail }) => {
    for (const [at, link] of links.entries())
      if (at === detail) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
  });
  const rows = links.map((link) => element("li", {}, link));
  return element("ol", { class: "reader-panel-parts" }, ...rows);
}

function turnLinks(config: ReaderConfig): HTMLElement[] {
  const { previous, next } = neighbours(config);
  const ways = [
    { page: next, words: "Next page" },
    { page: previous, words: "Page before" },
  ];
  return ways.flatMap(({ page, words }) =>
    page
      ? [element("a", { href: pageAddress(config, page.path) }, `${words}: ${pageName(page)}`)]
      : [],
  );
}

function keyWords(): HTMLElement {
  const key = (words: string) => element("kbd", {}, words);
  return element(
    "p",
    { class: "reader-panel-keys" },
    "By keys: ",
    key("Alt"),
    " and ",
    key("Page Down"),
    " turn to the next page, ",
    key("Alt"),
    " and ",
    key("Page Up"),
    " to the one before.",
  );
}
