/** The player: one step at a time, large. It needs no kernel once it has begun. */
import { element } from "../../dom/element.ts";
import { consume, isPress, isShortcut } from "../../dom/keys.ts";
import type { Outcome } from "../../kernel/connection.ts";
import type { Choices, PictureReply, StepData } from "../../messages/routine.ts";
import { controlsAtHand } from "./controls_at_hand.ts";
import { DiaryNote } from "./diary_note.ts";
import { PlayerState } from "./player_state.ts";
import { endBox, playerView } from "./player_view.ts";
import type { SessionRecord } from "./session_record.ts";
import { Tones } from "./tones.ts";

export interface PlayerSetup {
  steps: readonly StepData[];
  choices: Choices;
  /** By technique; more may come while it plays. */
  pictures: ReadonlyMap<string, PictureReply>;
  /** Something was wrong: what was answered before no longer holds. */
  onStopped(): void;
  /** Write a session down; `onLate` is called where that takes long. */
  save(record: SessionRecord, onLate: () => void): Promise<Outcome>;
  leave(): void;
}

export interface Player {
  readonly root: HTMLElement;
  readonly ended: boolean;
  /** A picture has come. */
  drawPicture(): void;
  /** The session stands in the diary, as `words` say. */
  saved(words: string): void;
  close(): void;
}

/** A hidden tab paints no frames, but its clock and its questions go on. */
const HIDDEN_TICK_MS = 500;

export function player(setup: PlayerSetup): Player {
  const { choices } = setup;
  const state = new PlayerState(setup.steps, choices);
  const tones = new Tones();
  const note = new DiaryNote(element("p", { role: "status" }));
  let closed = false;
  let endShown = false;

  const view = playerView(state, choices, setup.pictures, {
    toggle: () => act(() => state.toggle()),
    move: (by) => act(() => state.move(by)),
    stop: () => act(() => state.end("stopped")),
    leave: () => setup.leave(),
    setSound(on) {
      tones.on = on;
      tones.unlock();
      setTones();
    },
    answer: (discomfort) => act(() => state.answer(discomfort)),
    answerTravelled: () => act(() => state.answerTravelled()),
    goOnWith: (how) => act(() => state.goOnWith(how)),
  });
  const atHand = controlsAtHand(view.controls);

  /** Do what the learner asks, and show what has come of it. */
  function act(change: () => void): void {
    const asked = state.question !== null;
    tones.unlock();
    change();
    show();
    setTones();
    if (asked && !state.question && !state.record) view.focusStep();
  }
  function setTones(): void {
    if (state.clock.running) tones.plan(state.phases, state.clock.elapsed);
    else tones.silence();
  }
  function show(): void {
    state.advance();
    if (!state.clock.running) tones.silence();
    view.draw();
    atHand.draw(state.clock.running);
    if (state.record && !endShown) end(state.record);
  }
  function end(record: SessionRecord): void {
    endShown = true;
    view.root.removeAttribute("data-in-use");
    const stopped = record.outcome === "stopped";
    if (record.begun) note.writing();
    else note.show(choices.words.not_played);
    view.showEnd(
      endBox(record, choices, note.box),
      stopped ? "To the questions" : "Back to the plan",
    );
    if (stopped) setup.onStopped();
    if (!record.begun && !stopped) return;
    const outcome = setup.save(record, () => note.late());
    if (record.begun) void outcome.then((how) => note.ended(how));
  }
  function tick(): void {
    if (closed) return;
    if (state.clock.running) show();
    requestAnimationFrame(tick);
  }
  view.root.addEventListener("keydown", (event) => {
    if (isShortcut(event) || state.question || state.record) return;
    const target = event.target instanceof Element ? event.target : null;
    if (isPress(event) && target?.closest("button, input, select, summary")) return; // theirs
    const change = KEYS[event.key];
    if (!change) return;
    consume(event);
    act(() => change(state));
  });

  view.root.setAttribute("data-in-use", ""); // whoever would draw the page anew leaves it as it is
  const hiddenTick = setInterval(() => state.clock.running && show(), HIDDEN_TICK_MS);
  show();
  tick();
  return {
    root: view.root,
    get ended() {
      return state.record !== null;
    },
    drawPicture: view.drawPicture,
    saved(words) {
      if (state.record) note.saved(words);
    },
    close() {
      closed = true;
      clearInterval(hiddenTick);
      atHand.close();
      view.close();
      tones.close();
      state.clock.pause();
    },
  };
}

const KEYS: Record<string, (state: PlayerState) => void> = {
  " ": (state) => state.toggle(),
  ArrowRight: (state) => state.move(1),
  ArrowLeft: (state) => state.move(-1),
};
