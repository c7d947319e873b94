/** A plain figure with the place that hurts. */
import { element, svgElement, uniqueId } from "../dom/element.ts";
import type { Figure, StoryPayload } from "../messages/story.ts";

const VIEW_NAMES: Record<string, string> = {
  posterior: "from behind",
  anterior: "from in front",
};
const VIEW_WIDTH_MM = 720;
const VIEW_HEIGHT_MM = 1890;
const TOP_MM = -1690;

/** The figure of a person: seen from behind, and from in front where something hurts there. */
export function bodyFigure(story: StoryPayload, { words, areas }: Figure): HTMLElement {
  const views = Object.keys(story.outlines).filter((view) =>
    areas.some((area) => area.view === view),
  );
  const name = uniqueId("figure");
  const bodies = views.map((view, place) =>
    svgElement(
      "g",
      { transform: `translate(${VIEW_WIDTH_MM * place}, 0)` },
      svgElement("path", { class: "ls-skin", d: story.outlines[view] }),
      ...areas
        .filter((area) => area.view === view)
        .map(({ kind, path }) => svgElement("path", { class: `ls-${kind}`, d: path })),
      svgElement("text", { class: "ls-view", x: 0, y: 175 }, VIEW_NAMES[view]),
    ),
  );
  const width = VIEW_WIDTH_MM * views.length;
  const viewBox = `${-VIEW_WIDTH_MM / 2} ${TOP_MM} ${width} ${VIEW_HEIGHT_MM}`;
  return element(
    "figure",
    { class: `ls-figure ls-views-${views.length}` },
    svgElement("svg", { viewBox, role: "img", "aria-labelledby": name }, ...bodies),
    element("figcaption", { id: name }, words),
  );
}
