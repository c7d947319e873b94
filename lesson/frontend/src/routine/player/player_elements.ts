/** What the player is made of on the page. Read from the floor, two metres away. */

import { element } from "../../dom/element.ts";
import { hasFullScreen, toggleFullScreen } from "../../dom/full_screen.ts";
import { plainButton, routineButton, tickBox } from "../shared/controls.ts";

/** What the learner may do in the player. */
export interface PlayerActions {
  toggle(): void;
  move(by: 1 | -1): void;
  stop(): void;
  leave(): void;
  setSound(on: boolean): void;
}

export type PlayerElements = ReturnType<typeof playerElements>;

export function playerElements(actions: PlayerActions, stopSigns: string, breath: HTMLElement) {
  const parts = {
    count: element("p", { class: "rt-quiet" }),
    name: element("h3", { class: "rt-step rt-heading", tabindex: "-1" }),
    side: element("p", { class: "rt-side" }),
    phase: element("p", { class: "rt-phase" }),
    time: element("p", { class: "rt-time", role: "timer", "aria-live": "off" }),
    how: element("ul", { class: "rt-how" }),
    off: element("p", { class: "rt-off" }),
    picture: element("figure", { class: "rt-picture" }),
    next: element("p", { class: "rt-quiet rt-next" }),
    whole: element("progress", { class: "rt-whole", "aria-label": "The whole routine" }),
    aloud: element("p", { class: "rt-aloud", "aria-live": "assertive" }),
    question: element("div", { class: "rt-ask", hidden: true }),
    ...playerButtons(actions),
  };
  const sound = tickBox("Sound");
  sound.input.addEventListener("change", () => actions.setSound(sound.input.checked));
  const { back, pause, skip, stop } = parts;
  const controls = element("div", { class: "rt-actions rt-controls" }, back, pause, skip, stop);
  const signs = element(
    "p",
    { class: "rt-signs" },
    element("strong", {}, "Stop signs. "),
    stopSigns,
  );
  const { picture, name, side, phase, time, how, off, question, next } = parts;
  const now = element("div", { class: "rt-state" }, side, phase, time, breath);
  const told = element("div", { class: "rt-told" }, how, off);
  const step = [picture, name, now, question, told, signs, next];
  // what does not fit into the window is scrolled here, above the controls
  const body = element(
    "div",
    { class: "rt-play-body", role: "group", "aria-label": "This step", tabindex: "-1" },
    element("div", { class: "rt-play" }, ...step),
  );
  const root = element(
    "section",
    { class: "rt-stage rt-player", "aria-label": "Player" },
    element("div", { class: "rt-play-top" }, parts.count, sound.label, parts.full, parts.leave),
    parts.whole,
    body,
    element("p", { class: "rt-more", "aria-hidden": "true" }, "More below"),
    element("div", { class: "rt-controls-place" }, controls),
    parts.aloud,
  );
  root.addEventListener("fullscreenchange", () => {
    const isFull = document.fullscreenElement === root;
    parts.full.textContent = isFull ? "Leave full screen" : "Full screen";
  });
  return { ...parts, controls, body, root };
}

function playerButtons(actions: PlayerActions) {
  const large = { class: "rt-button rt-large" };
  const plain = { class: "rt-button rt-plain rt-large" };
  const red = { class: "rt-button rt-stop rt-large" };
  const showFull = (): void => toggleFullScreen(full.closest(".rt-player") ?? full);
  const full = plainButton("Full screen", showFull, { hidden: !hasFullScreen() });
  return {
    full,
    pause: routineButton("Begin", actions.toggle, large),
    back: routineButton("Back", () => actions.move(-1), plain),
    skip: routineButton("Skip", () => actions.move(1), plain),
    stop: routineButton("Stop: something is wrong", actions.stop, red),
    leave: plainButton("Back to the plan", actions.leave),
  };
}
