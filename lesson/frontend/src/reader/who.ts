/** Who is learning, where several people learn here; and how one person becomes two. */
import { element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";
import { icon } from "./icons.ts";
import { pageAddress } from "./page_names.ts";

/** The calls that show what is a person's own, beside which another may be named. */
const OWN = ["today", "my_record"];
const OFFER = "Someone else learns on this computer too";

/** The bar's link with the name of whoever is learning; null where one person learns. */
export function whoLink(config: ReaderConfig): HTMLElement | null {
  const { learner } = config;
  if (!learner) return null;
  return element(
    "a",
    {
      class: "reader-bar-button reader-who-link",
      href: whoAddress(config),
      title: `${learner} is learning. Someone else?`,
      "aria-label": `${learner} is learning. Someone else?`,
    },
    icon("person"),
    element("bdi", { class: "reader-who-name" }, learner),
  );
}

/** The same for the contents. */
export function whoRow(config: ReaderConfig): HTMLElement | null {
  if (!config.learner) return null;
  const name = element("bdi", {}, config.learner);
  return element(
    "a",
    { href: whoAddress(config) },
    element("span", {}, name, " is learning. Someone else?"),
  );
}

/** Offer to name another, quietly, below what is a person's own; where several have names, the bar does. */
export function offerAnother(config: ReaderConfig): void {
  if (config.who === null || config.learner) return;
  for (const call of OWN)
    for (const place of document.querySelectorAll(`.page-output[data-call="${call}"]`)) {
      const link = element("a", { href: whoAddress(config) }, OFFER);
      place.after(element("p", { class: "reader-who-offer" }, link));
    }
}

/** Where it is asked; afterwards this page is opened again, at its top: where one read is one's own. */
function whoAddress(config: ReaderConfig): string {
  const here = pageAddress(config, config.path);
  return `${config.who ?? ""}?${new URLSearchParams({ next: here })}`;
}
