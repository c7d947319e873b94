/** Where a view is: each has a place of its own. All pure. */
import type { RoutineData } from "./routine_data.ts";

export type Stage = "screen" | "result" | "build" | "play";

export interface ViewState {
  readonly stage: Stage;
  /** Index of the group of questions that it has come to. */
  readonly group: number;
  /** Whether answers are being changed that made an emergency. */
  readonly mending: boolean;
}

/** What a view plays: nothing, a routine, or one that has ended and whose last words stand there. */
export type Playing = "nothing" | "running" | "ended";

const FIRST: ViewState = { stage: "screen", group: 0, mending: false };

/** Where a new view begins: where the active one is, as far as it may. */
export function openedAt(
  active: ViewState | null,
  data: RoutineData,
  otherViews: number,
): ViewState {
  const state = active ?? FIRST;
  let { stage } = state;
  // two players of one session would each write it down
  if (stage === "play" && (otherViews > 0 || !data.plan)) stage = "build";
  if (stage === "build" && data.screen?.state !== "open") stage = "screen";
  return { ...state, stage };
}

/**
 * Where a view goes once something was changed in another; null if it stays as it is: a player goes on
 * with its own copy unless the routine was shut.
 */
export function followed(state: ViewState, data: RoutineData, playing: Playing): ViewState | null {
  const verdict = data.screen?.state;
  const plays = playing === "running" && (verdict === "open" || verdict === "incomplete");
  if (plays || playing === "ended") return null;
  if (!verdict) return FIRST;
  const needsPlan = state.stage === "build" || state.stage === "play";
  if (data.plan || !needsPlan) return state;
  return { ...state, stage: verdict === "incomplete" ? "screen" : "result", group: 0 };
}

/** The same place, unless there is an emergency, which is all that is shown then. */
export function settled(state: ViewState, data: RoutineData): ViewState {
  const shut = data.screen?.state === "emergency" && !state.mending;
  return shut ? { ...state, stage: "result" } : state;
}
