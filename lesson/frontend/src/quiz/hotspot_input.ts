/** A place pointed at in a picture: by mouse, by touch, and from structure to structure by keys. */
import { showDrawing, useLetters, widenThinTarget } from "../dom/drawing.ts";
import { button, element, keepKeys } from "../dom/element.ts";
import { arrowTarget, consume, isPress, isShortcut } from "../dom/keys.ts";
import type { HotspotPicture } from "../messages/quiz.ts";
import { type Place, placesIn, THIN_TARGET, whereabouts } from "./hotspot_places.ts";
import { type FetchPicture, NOT_STARTED, pictureLoader } from "./picture_loader.ts";
import type { QuestionInput } from "./question_input.ts";

export function hotspotInput({ alt }: HotspotPicture, fetchPicture: FetchPicture): QuestionInput {
  const frame = element("div", {
    class: "lesson-quiz-picture lesson-drawing",
    role: "group",
    "aria-label": alt,
  });
  const spoken = element("p", { class: "lesson-quiz-aloud", "aria-live": "polite" });
  const picked = element("p", { class: "lesson-quiz-soft", "aria-hidden": "true" });
  let places: Place[] = [];
  let names: Record<string, string> = {};
  let chosen: string | null = null;
  let key: string[] = [];

  const say = (words: string, failed: boolean): void => {
    const again = button("Ask for the picture again", () => void loader.load(), {
      class: "lesson-quiz-button lesson-quiz-quiet",
    });
    frame.replaceChildren(element("p", { class: "lesson-quiz-soft" }, words));
    if (failed) frame.append(again);
  };
  const loader = pictureLoader(fetchPicture, say);
  say(NOT_STARTED, false);

  const nameOf = (place: Place): string => {
    const number = `place ${places.indexOf(place) + 1} of ${places.length}`;
    return names[place.id] || `${number}, ${whereabouts(place.first, frame)}`;
  };
  const placeOf = (part: EventTarget | null): Place | undefined =>
    places.find(({ parts }) => parts.some((one) => one === part));
  const mark = (ids: string[], look: string): void => {
    for (const { id, parts } of places)
      for (const part of parts) part.classList.toggle(look, ids.includes(id));
  };
  const pick = (id: string | null): void => {
    chosen = id;
    mark(id === null ? [] : [id], "lesson-quiz-pointed");
    for (const place of places) place.first.setAttribute("aria-pressed", String(place.id === id));
    const place = places.find((one) => one.id === id);
    picked.textContent = place ? `Picked: ${nameOf(place)}.` : "";
  };
  const choose = (id: string): void => {
    pick(id);
    frame.dispatchEvent(new Event("input", { bubbles: true })); // as from any other way to choose
  };
  /** Let Tab come to this place, and to no other one. */
  const enter = (place: Place): void => {
    for (const other of places) other.first.tabIndex = other === place ? 0 : -1;
  };

  frame.addEventListener("click", ({ target }) => {
    const part = target instanceof Element ? target.closest("[data-id]") : null;
    const place = placeOf(part);
    if (!place) return;
    choose(place.id);
    enter(place);
  });
  frame.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);
    if (!place || isShortcut(event)) return;
    const to = arrowTarget(event.key, places.indexOf(place), places.length);
    const next = to === null ? undefined : places[to];
    if (isPress(event)) choose(place.id);
    else if (next) {
      enter(next);
      next.first.focus();
    } else return;
    consume(event);
  });

  const draw = (svgText: string): void => {
    const held = placeOf(document.activeElement)?.id;
    const svg = showDrawing(frame, svgText);
    if (!svg) return;
    svg.setAttribute("aria-hidden", "false");
    const { width, height } = svg.viewBox.baseVal;
    svg.style.setProperty("--quiz-ratio", String(width / height));
    places = placesIn(svg, Object.keys(names));
    for (const place of places) {
      for (const part of place.parts)
        if ("thin" in part.dataset) widenThinTarget(part, THIN_TARGET, "lesson-quiz-target");
      place.first.setAttribute("role", "button");
      place.first.setAttribute("aria-label", nameOf(place));
      keepKeys(place.first);
      place.first.addEventListener("focus", () => {
        spoken.textContent = nameOf(place);
      });
    }
    const entered = places.find(({ id }) => id === held) ?? places[0];
    if (entered) enter(entered);
    if (held !== undefined) entered?.first.focus(); // the piece that had the focus was replaced
    pick(chosen);
    mark(key, "lesson-quiz-key");
  };

  return {
    box: element("div", {}, frame, picked, spoken),
    value: () => chosen,
    set(answer) {
      if (typeof answer === "string") pick(answer);
    },
    load: () => void loader.load(),
    onPicture(picture) {
      useLetters(picture.font);
      names = picture.names;
      loader.arrived(Object.values(names).some(Boolean));
      draw(picture.svg);
    },
    update({ right, why }) {
      key = Array.isArray(right) ? right : [];
      mark(key, "lesson-quiz-key");
      if (why !== undefined) void loader.explained();
    },
  };
}
