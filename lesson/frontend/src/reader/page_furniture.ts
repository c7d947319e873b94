/** All that the reader puts around a page and into it before anything is woken. */
import { buildBar } from "./bar.ts";
import type { ReaderConfig } from "./config.ts";
import { linkHeadings, openLinkedPlaces } from "./heading_links.ts";
import { onwardLinks } from "./onward.ts";
import { partsOf } from "./parts.ts";
import { presenting } from "./presenting.ts";
import { printOnceDrawn } from "./print_once_drawn.ts";
import { printAsHandout } from "./print_sheet.ts";
import { restoreScrolling } from "./scroll_restoration.ts";
import { turnPagesByKeys } from "./shortcuts.ts";
import { followSystem } from "./theme.ts";
import { offerAnother } from "./who.ts";
import { openWordsInPlace } from "./word_meanings.ts";

export function furnishPage(config: ReaderConfig): void {
  const page = document.querySelector<HTMLElement>(".reader-page");
  if (!page) throw new Error("There is no page to read: .reader-page is missing.");
  linkHeadings(page);
  const parts = partsOf(page);
  const onward = onwardLinks(config);
  if (onward) page.after(onward);
  const shown = presenting(page);
  offerAnother(config);
  buildBar(config, parts, shown.start);
  openWordsInPlace(page);
  openLinkedPlaces();
  turnPagesByKeys(config);
  printAsHandout(page);
  printOnceDrawn(page);
  followSystem();
  restoreScrolling(page); // last: what stands around the page moves it
}
