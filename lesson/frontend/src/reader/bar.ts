/** The slim bar above a page, and the contents that it opens. */
import { button, element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";
import { contentsPanel } from "./contents_panel.ts";
import { icon } from "./icons.ts";
import { choices, menu } from "./menu.ts";
import { neighbours, pageAddress, pageName } from "./page_names.ts";
import type { Part } from "./parts.ts";
import { progressBar } from "./progress.ts";
import { chosenTextSize, setTextSize, TEXT_SIZES } from "./text_size.ts";
import { chosenTheme, setTheme, THEMES } from "./theme.ts";
import { whoLink } from "./who.ts";
import { workbenchMenu } from "./workbench.ts";

export function buildBar(
  config: ReaderConfig,
  parts: readonly Part[],
  onPresent: () => void,
): void {
  const bar = document.querySelector(".reader-bar");
  if (!bar) throw new Error("The page has no .reader-bar.");
  const panel = contentsPanel(config, parts, onPresent);
  document.body.append(panel);
  const title = element("p", { class: "reader-bar-title" }, pageName(config));
  const contents = iconButton("contents", "Contents", () => panel.showModal());
  contents.setAttribute("aria-haspopup", "dialog");
  const size = choices("Text size", TEXT_SIZES, chosenTextSize(), setTextSize);
  const theme = choices("Colours", THEMES, chosenTheme(), setTheme);
  const present = iconButton("present", "Present this page", onPresent, "reader-bar-wide");
  const made = [
    contents,
    title,
    progressBar(parts) ?? element("div", { class: "reader-progress" }),
    turnButtons(config),
    menu("Text size", "Aa", size),
    menu("Colours", icon("theme"), theme),
    present,
    workbenchMenu(config),
    whoLink(config),
  ];
  bar.replaceChildren(...made.filter((one) => one !== null));
}

function turnButtons(config: ReaderConfig): HTMLElement | null {
  const { previous, next } = neighbours(config);
  if (!previous && !next) return null;
  const turns = [
    { page: previous, words: "Page before", sign: icon("previous") },
    { page: next, words: "Next page", sign: icon("next") },
  ];
  const links = turns.map(({ page, words, sign }) => {
    if (!page) return null;
    const name = `${words}: ${pageName(page)}`;
    const href = pageAddress(config, page.path);
    return element(
      "a",
      { class: "reader-bar-button", href, title: name, "aria-label": name },
      sign,
    );
  });
  return element("nav", { class: "reader-turn", "aria-label": "Pages" }, ...links);
}

function iconButton(
  sign: Parameters<typeof icon>[0],
  name: string,
  act: () => void,
  className = "",
): HTMLButtonElement {
  const made = button("", act, {
    class: `reader-bar-button ${className}`.trim(),
    "aria-label": name,
    title: name,
  });
  made.append(icon(sign));
  return made;
}
