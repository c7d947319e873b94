/** What a page says that did not come with the lesson: it shows stills until its reader decides. */
import { button, element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";
import type { LessonServer } from "./server.ts";

const WORDS =
  "This page is not as it was published with the lesson, so nothing on it moves or runs: you see its text and still pictures. If you know who made it, you can let it run.";

export function offerTrust(config: ReaderConfig, server: LessonServer): void {
  const trusting = button("I know this page: let it run", async () => {
    if (await server.trust(config.path)) location.reload();
    else said.textContent = "This could not be noted. The page stays as it is.";
  });
  const said = element("p", {}, WORDS);
  const card = element("aside", { class: "reader-untrusted", role: "note" }, said, trusting);
  document.querySelector(".reader-page")?.prepend(card);
}
