/** The body from behind and in front; the places of the plan are lit. */
import { showDrawing } from "../../dom/drawing.ts";
import { element } from "../../dom/element.ts";
import type { Block, Choices, EditablePlan } from "../../messages/routine.ts";
import type { SharedState } from "./shared_state.ts";

/** How a group of the drawing that can be lit is named; its side and its area follow. */
const LIT = "lit_";

export interface BodyMap {
  readonly root: HTMLElement;
  /** Make the places of a block bright; null makes none. */
  lightUp(block: Pick<Block, "area" | "doses"> | null): void;
}

export function bodyMap({ data, choices }: SharedState, plan: EditablePlan): BodyMap {
  const places = plan.areas.map((place) => placeWords(place, choices));
  const label = places.length
    ? `Worked on: ${places.join(", ")}`
    : "No place is pressed or stretched";
  const root = element("figure", { class: "rt-map", role: "img", "aria-label": label });
  showDrawing(root, data.map);
  root.append(caption());
  const groups = [...root.querySelectorAll<SVGElement>(`[data-id^='${LIT}']`)].map((group) => {
    const place = group.dataset.id?.slice(LIT.length) ?? "";
    group.classList.toggle("rt-lit", plan.areas.includes(place));
    group.dataset.area = place;
    const [side, area] = place.split("_");
    return { group, side, area };
  });
  return {
    root,
    lightUp(block) {
      for (const { group, side, area } of groups) {
        const here = block?.doses.some((one) => one.side === side || one.side === "both") ?? false;
        group.classList.toggle("rt-bright", here && block?.area === area);
      }
    },
  };
}

function caption(): HTMLElement {
  const half = (one: string, other: string) => element("span", {}, one, element("br"), other);
  return element(
    "figcaption",
    { "aria-hidden": "true" },
    half("from behind", "left is left"),
    half("from in front", "left is right"),
  );
}

/** "left_glute" in words. */
function placeWords(place: string, { areas }: Choices): string {
  const [side, area] = place.split("_");
  return `${side} ${areas.find(({ id }) => id === area)?.words ?? area}`;
}
