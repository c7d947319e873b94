/** The signs of verdicts: the shape says it, so that colour need not. */
import { svgElement } from "../dom/element.ts";

const PATHS: Record<string, string> = {
  right: "M3 8.5 6.5 12 13 4.5",
  "not yet": "M4 4l8 8M12 4l-8 8",
  "partly right": "M3 8h10M8 3v10",
  kept: "M4 3h8v10l-4-3-4 3z",
};
const ANY_OTHER = "M8 4v5M8 12v.5";

export function verdictIcon(verdict: string): SVGSVGElement {
  const path = svgElement("path", { d: PATHS[verdict] ?? ANY_OTHER });
  return svgElement("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, path);
}

/** Say beside an answer, in the tag of its row, how it stands: a sign and words. */
export function setTag(tag: HTMLElement, verdict: string, words: string): void {
  const row = tag.closest<HTMLElement>("[data-row]");
  if (row) row.dataset.state = verdict;
  tag.replaceChildren(...(words ? [verdictIcon(verdict), words] : []));
}
