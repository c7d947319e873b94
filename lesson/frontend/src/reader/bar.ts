/** The slim bar above a page. */
import { element } from "../dom/element.ts";
import type { ReaderConfig } from "./config.ts";

export function buildBar(config: ReaderConfig): void {
  const bar = document.querySelector(".reader-bar");
  bar?.append(element("span", { class: "reader-title" }, config.title));
}
