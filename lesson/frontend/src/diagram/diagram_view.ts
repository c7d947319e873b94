/** A picture on the page: its drawing, what moves it, its layers, its zoom, its words. */

import { ownClips, useLetters, widenThinTargets } from "../dom/drawing.ts";
import { element, uniqueId } from "../dom/element.ts";
import { useStyle } from "../dom/style.ts";
import type { DiagramPayload } from "../messages/diagram.ts";
import { type AnimatedDrawing, animateDrawing } from "./animation.ts";
import { layerSwitches } from "./controls.ts";
import { nameStructures } from "./structure_names.ts";
import { wideFrame } from "./wide_frame.ts";
import { zoomControls } from "./zoom.ts";

const THIN_TARGET_PX = 16;

/** What the controls of a picture work on. */
export interface DiagramParts {
  drawing: AnimatedDrawing;
  /** The picture in words, for whoever does not see it. */
  described: HTMLElement;
  /** What is said aloud when the picture changes. */
  spoken: HTMLElement;
}

export interface DiagramSetup {
  payload: DiagramPayload;
  styleSheet: string;
  /** Make what stands above the drawing, and draw it for the first time. */
  controls(parts: DiagramParts): HTMLElement[];
  /** Called with each structure that is picked; with null when it is let go. */
  onPick?(id: string | null): void;
}

export function mountDiagram(host: HTMLElement, setup: DiagramSetup): void {
  const { payload } = setup;
  useStyle("sl-style", setup.styleSheet);
  useLetters(payload.font);
  const svg = readDrawing(payload.svg);
  const described = element(
    "p",
    { id: uniqueId("description"), class: "sl-spoken" },
    payload.description,
  );
  const spoken = element("div", { class: "sl-spoken", "aria-live": "polite" });
  const named = { role: "group", "aria-label": payload.title, "aria-describedby": described.id };
  const picture = element("div", { class: "sl-picture lesson-drawing", ...named }, svg);
  widenThinTargets(svg, THIN_TARGET_PX, "sl-target"); // before it moves: targets move, too
  const structures = nameStructures(payload.names, picture, (id) => {
    const detail = { bubbles: true, detail: { id } };
    picture.dispatchEvent(new CustomEvent("lesson-pick", detail));
    setup.onPick?.(id);
  });
  const drawing = animateDrawing(svg, structures.refresh);
  const controls = setup.controls({ drawing, described, spoken });
  const layers = layerSwitches(payload.layers, drawing.setLayer);
  const frame = wideFrame(picture, svg);
  const tools = element(
    "div",
    { class: "sl-tools" },
    Object.keys(payload.layers).length > 0 && layers,
    zoomControls(picture, svg, frame),
  );
  const figure = element(
    "figure",
    { class: "sl-diagram", "aria-label": payload.title },
    element("figcaption", {}, payload.title),
    described,
    ...controls,
    picture,
    tools,
    spoken,
  );
  const { width, height } = svg.viewBox.baseVal;
  figure.style.setProperty("--sl-ratio", String(width / height));
  figure.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "range") frame.follow();
  });
  host.append(figure);
}

/** The markup is the lesson's own: matplotlib's SVG, read as a document that runs no script. */
function readDrawing(markup: string): SVGSVGElement {
  const read = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  const svg = document.importNode(read, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error("A picture has no drawing.");
  ownClips(svg);
  return svg;
}
