/** What pages are called, and which stands before and after another. */
import { withoutEnding } from "../dom/page_links.ts";
import type { ContentsEntry, ReaderConfig } from "./config.ts";

/** A page's number, such as "3"; nothing for what is only looked up. */
export function pageNumber(path: string): string {
  const digits = /^(\d\d)_/.exec(path)?.[1];
  return digits === undefined ? "" : String(Number(digits));
}

export function pageName({ path, title }: ContentsEntry): string {
  return [pageNumber(path), title].filter(Boolean).join(" ");
}

/** A page's address on this server, without the ending of its file. */
export function pageAddress(config: Pick<ReaderConfig, "home">, path: string): string {
  return `${config.home}/read/${withoutEnding(encodedPath(path))}`;
}

/** A page's path as a part of an address, whatever its name has in it. */
export function encodedPath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

export interface Neighbours {
  previous: ContentsEntry | undefined;
  next: ContentsEntry | undefined;
}

/** The pages before and after this one among those that are read in order. */
export function neighbours({
  contents,
  path,
}: Pick<ReaderConfig, "contents" | "path">): Neighbours {
  const order = contents.filter((page) => pageNumber(page.path) !== "");
  const at = order.findIndex((page) => page.path === path);
  if (at < 0) return { previous: undefined, next: undefined };
  return { previous: order[at - 1], next: order[at + 1] };
}
