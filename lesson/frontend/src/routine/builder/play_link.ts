/**
 * A link that ends in #play asks for the routine that was kept, ready to begin. It leads past nothing: the
 * screen is answered first, and what it changes is seen before it is played.
 */
import type { State } from "../../messages/routine.ts";
import type { RoutineData } from "./routine_data.ts";
import type { Stage } from "./view_state.ts";

/** Whether the page's address is such a link. */
function asksToPlay(): boolean {
  return location.hash === "#play";
}

/**
 * Where a view at `stage` is led; null as long as something comes first. At the screen its last button
 * does, whatever was answered on a page before.
 */
export function stageToPlay(stage: Stage, data: RoutineData): Stage | null {
  const { screen, plan, answersStatus } = data;
  const isDecided = screen?.state === "open" && answersStatus === "settled" && plan !== null;
  if (!isDecided || stage === "screen") return null;
  if (stage === "result" && screen.reasons.some(({ asked }) => asked)) return "result";
  return stage === "result" && plan.noted ? "build" : "play";
}

export class PlayLink {
  /** It was followed, and the view has not been led anywhere yet. */
  #followed: boolean;
  readonly #onFollowed: () => void;

  /** `onFollowed` is called when it is followed on the page that the view stands on. */
  constructor(isOnlyView: boolean, onFollowed: () => void) {
    this.#followed = isOnlyView && asksToPlay(); // two players would each write the session down
    this.#onFollowed = () => {
      if (!asksToPlay()) return;
      this.#followed = true;
      onFollowed();
    };
    window.addEventListener("hashchange", this.#onFollowed);
  }

  /** The kernel's first words: whether the link led to this view. Without a routine that is all. */
  begin({ plan, pending_reason: waits }: State): boolean {
    const led = this.#followed;
    this.#followed &&= plan !== null || waits !== "";
    return led;
  }

  /** Where a view at `stage` goes now, once; otherwise it stays. */
  lead(stage: Stage, data: RoutineData): Stage {
    const to = this.#followed ? stageToPlay(stage, data) : null;
    if (to) this.#followed = false;
    return to ?? stage;
  }

  close(): void {
    window.removeEventListener("hashchange", this.#onFollowed);
  }
}
