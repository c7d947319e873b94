/** Signs of the bar, drawn: no typeface has them all. */
import { svgElement } from "../dom/element.ts";

const PATHS = {
  contents: "M4 6.5h16M4 12h16M4 17.5h16",
  previous: "M14.5 5.5 8 12l6.5 6.5",
  next: "M9.5 5.5 16 12l-6.5 6.5",
  theme: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z",
  present: "M3.5 5h17v11h-17zM8.5 20h7M12 16v4",
  person:
    "M12 12a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6zM4.8 20c.6-3.6 3.5-5.5 7.2-5.5s6.6 1.9 7.2 5.5",
  close: "M6 6l12 12M18 6 6 18",
} as const;

/** What is filled rather than drawn as a line. */
const FILLED: Partial<Record<keyof typeof PATHS, string>> = { theme: "M12 4a8 8 0 0 1 0 16z" };

export function icon(name: keyof typeof PATHS): SVGSVGElement {
  return svgElement(
    "svg",
    { class: "reader-icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    svgElement("path", { d: PATHS[name] }),
    FILLED[name] && svgElement("path", { d: FILLED[name], fill: "currentColor" }),
  );
}
