/** Draws what the player's state says: the phase, its time, and the open question or the end. */
import { showDrawing } from "../../dom/drawing.ts";
import { element } from "../../dom/element.ts";
import { clockFace } from "../../format/time.ts";
import type { Choices, PictureReply } from "../../messages/routine.ts";
import { breathRing } from "./breathing.ts";
import {
  instructions,
  keepOffWords,
  nextWords,
  phaseWords,
  SIDE_WORDS,
  spokenWords,
} from "./phase_words.ts";
import { type PlayerActions, playerElements } from "./player_elements.ts";
import type { PlayerState } from "./player_state.ts";
import { type QuestionActions, showQuestion } from "./question_view.ts";
import { roomFor } from "./room.ts";
import type { SessionRecord } from "./session_record.ts";

export interface PlayerView {
  readonly root: HTMLElement;
  readonly controls: HTMLElement;
  /** Draw the state; what has not changed is left alone. */
  draw(): void;
  /** Draw the picture of the step that runs, once it is there. */
  drawPicture(): void;
  focusStep(): void;
  /** Show how it ended in place of the controls. */
  showEnd(box: HTMLElement, leaveWords: string): void;
  close(): void;
}

export function playerView(
  state: PlayerState,
  choices: Choices,
  pictures: ReadonlyMap<string, PictureReply>,
  actions: PlayerActions & QuestionActions,
): PlayerView {
  const breath = breathRing(choices.breath);
  const parts = playerElements(actions, choices.words.stop_signs, breath.box);
  const room = roomFor(parts.root, parts.body);
  let shown = "";
  let asked = "";

  /** Draw the picture of the step, if it has come and is not drawn yet; say whether that was so. */
  const drawPicture = (): boolean => {
    const { technique } = state.step;
    const drawn = pictures.get(technique);
    if (!drawn || parts.picture.dataset.shows === technique) return false;
    parts.picture.dataset.shows = technique;
    const svg = showDrawing(parts.picture, drawn.svg);
    svg?.setAttribute("role", "img");
    svg?.setAttribute("aria-label", drawn.words);
    return true;
  };
  const drawTime = (): void => {
    const { phase, question, record, elapsed } = state;
    const held = question !== null || record !== null;
    parts.whole.max = state.total;
    parts.whole.value = elapsed;
    parts.time.textContent = clockFace(held ? 0 : phase.end - elapsed);
    parts.time.setAttribute("aria-label", `${parts.time.textContent} left`);
    breath.show(phase.kind === "work" && !held ? elapsed - phase.start : null);
    parts.pause.textContent = state.clock.running ? "Pause" : elapsed > 0 ? "Go on" : "Begin";
    for (const control of [parts.pause, parts.skip, parts.back])
      control.disabled = question !== null;
  };
  const drawPhase = (): void => {
    const { phase, step, record } = state;
    const over = record !== null;
    parts.count.textContent = `Step ${phase.step + 1} of ${state.steps.length}`;
    parts.name.textContent = step.name;
    parts.side.textContent = SIDE_WORDS[step.side];
    parts.phase.textContent = over ? "" : phaseWords(phase, step);
    parts.root.dataset.phase = over ? "over" : phase.kind;
    parts.how.replaceChildren(...instructions(step).map((line) => element("li", {}, line)));
    parts.off.textContent = keepOffWords(step);
    parts.next.textContent = over ? "" : nextWords(state.steps[phase.step + 1]);
    parts.aloud.textContent = over ? "" : spokenWords(phase, step);
    drawPicture();
  };
  const drawQuestion = (): void => {
    const { question } = state;
    parts.question.hidden = question === null;
    const name = question ? `${question.phase.end} ${question.tooStrong}` : "";
    if (name !== asked && question) showQuestion(parts.question, state, choices.words, actions);
    asked = name;
  };
  return {
    root: parts.root,
    controls: parts.controls,
    drawPicture() {
      if (drawPicture()) room.fit(); // another step's is no reason to move what is read
    },
    draw() {
      drawTime();
      const { phase, question, record, step } = state;
      const held = `${question !== null} ${record !== null}`;
      const news = `${phase.step} ${phase.kind} ${phase.set} ${held} ${step.set_s}`;
      if (news !== shown) drawPhase();
      drawQuestion();
      if (news !== shown) room.fit(phase.step);
      shown = news;
    },
    focusStep: () => parts.name.focus(),
    showEnd(box, leaveWords) {
      parts.controls.hidden = true;
      parts.leave.textContent = leaveWords;
      parts.question.after(box);
      room.fit();
      box.focus();
    },
    close: room.close,
  };
}

/** How it ended: words, and what became of it in the diary. Skipping to the end is not being done. */
export function endBox(
  record: SessionRecord,
  { words, least_done }: Choices,
  written: HTMLElement,
): HTMLElement {
  const isCutShort = record.outcome === "finished" && record.done < least_done;
  const outcome = isCutShort ? "skipped" : record.outcome;
  const told = {
    finished: words.finished,
    stopped: words.stopped_now,
    travelled: words.travels_now,
    skipped: "",
  }[outcome];
  return element(
    "div",
    { class: "rt-over", "data-outcome": outcome, tabindex: "-1", role: "alert" },
    told && element("p", {}, told),
    outcome === "finished" && element("p", {}, words.how_often),
    written,
  );
}
