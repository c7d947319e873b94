/** Keys that turn pages; no single letter does anything, so that nothing happens by mistake. */
import { consume } from "../dom/keys.ts";
import type { ReaderConfig } from "./config.ts";
import { neighbours, pageAddress } from "./page_names.ts";

export function turnPagesByKeys(config: ReaderConfig): void {
  const { previous, next } = neighbours(config);
  addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = event.key === "PageDown" ? next : event.key === "PageUp" ? previous : undefined;
    if (!page) return;
    consume(event);
    location.assign(pageAddress(config, page.path));
  });
}
