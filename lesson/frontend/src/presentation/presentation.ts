/** The card from which a page is presented: in the reader at once, elsewhere it leads there. */
import { button, element } from "../dom/element.ts";
import { inReader } from "../dom/page_links.ts";

const CLASS = "lesson-project-button";

/** Put the way to presenting into every card of this kind on the page. */
export function offerPresentation(): void {
  for (const card of document.querySelectorAll(`.lesson-project:not(:has(.${CLASS}))`))
    card.append(inReader() ? starter() : wayToReader());
}

function starter(): HTMLElement {
  const start = () => document.dispatchEvent(new Event("lesson-present"));
  return button("Present this page", start, { class: CLASS });
}

function wayToReader(): HTMLElement | string {
  const config = document.querySelector("#jupyter-config-data")?.textContent;
  if (!config) return "Open the page in the lesson's reader, and choose “Present this page” there.";
  const { baseUrl } = JSON.parse(config) as { baseUrl?: string };
  const href = presentingAddress(location.pathname, baseUrl ?? "/");
  return element(
    "a",
    { class: CLASS, href, target: "_blank", rel: "noopener" },
    "Present this page",
  );
}

/** Where the reader presents the page that JupyterLab or Notebook has at this address. */
export function presentingAddress(pathname: string, baseUrl: string): string {
  const home = `${baseUrl.replace(/\/$/, "")}/lesson`;
  const page = /\/((?:teaching\/)?[^/]+)\.ipynb$/.exec(pathname)?.[1];
  return page ? `${home}/read/${page}?present` : home;
}
