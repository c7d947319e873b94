/** What a page says that did not come with the lesson: it shows stills until its reader decides. */
import { button, element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";
import type { LessonServer } from "./server.ts";

const WORDS = {
  offer:
    "This page is not as it was published with the lesson, so nothing on it moves or runs: you see its text and still pictures. If you know who made it, you can let it run.",
  failed: "This could not be noted. The page stays as it is.",
  changed:
    "The page was changed after you opened it, so it does not run. Open it again, and look at it before you let it run.",
};

export function offerTrust(config: ReaderConfig, server: LessonServer): void {
  const trusting = button("I know this page: let it run", async () => {
    const outcome = await server.trust(config.path, config.mark);
    if (outcome === "noted") location.reload();
    else said.textContent = WORDS[outcome];
    if (outcome !== "changed") return;
    trusting.replaceWith(again);
    again.focus();
  });
  const again = button("Open it again", () => location.reload());
  const said = element("p", { role: "status" }, WORDS.offer);
  const card = element("aside", { class: "reader-untrusted", role: "note" }, said, trusting);
  document.querySelector(".reader-page")?.prepend(card);
}
