/** A small routine, and what the kernel could say of it, for tests. */
import type {
  Choices,
  EditablePlan,
  QuestionGroup,
  RoutineReply,
  State,
  StepData,
  VerdictData,
  WishData,
} from "../../../src/messages/routine.ts";
import { step } from "../player/steps.ts";

export const WISH: WishData = {
  minutes: 10,
  tools: ["hands"],
  focus: [],
  balance: "even",
  sides: "both",
  last_time: "first time",
  week: 1,
  clinician_allows_front_of_hip: false,
};

export const CHOICES: Choices = {
  tools: [
    { id: "hands", words: "hands" },
    { id: "ball", words: "soft ball" },
  ],
  areas: [
    { id: "back", words: "lower back" },
    { id: "glute", words: "buttock" },
  ],
  sides: ["left", "right"],
  pressing: { hands: "hands", ball: "soft ball" },
  wish: WISH,
  weeks: { least: 1, most: 520 },
  minutes: { least: 5, most: 40 },
  ready_s: 5,
  breath: { in_s: 4, out_s: 6 },
  limit: 4,
  light: { share: 0.5, limit: 2 },
  least_done: 0.5,
  words: {
    stop_signs: "Stop at once for tingling.",
    how_often: "Every other day.",
    ask_discomfort: "How strong was it?",
    too_strong: "More than {limit} out of 10.",
    travels_now: "It may come from the nerve.",
    stopped_now: "Stopped.",
    finished: "Done.",
    not_played: "Nothing was played.",
    gate_travels: "Pain has come into the leg.",
  },
};

export const QUESTIONS: QuestionGroup[] = [
  { id: "now", stem: "Now?", questions: [{ id: "saddle", text: "Numb?", local: false }] },
  { id: "skin", stem: "Skin?", questions: [{ id: "rash", text: "Rash?", local: true }] },
];

export const TRAITS = { start: "Start the page.", questions: QUESTIONS, choices: CHOICES };

export function verdict(state: VerdictData["state"]): VerdictData {
  return { state, action: null, message: `It is ${state}.`, reasons: [] };
}

export function plan(wish: WishData = WISH, steps: StepData[] = [step(), step()]): EditablePlan {
  return {
    wish,
    takes: "10 min",
    seconds: 600,
    notes: [],
    advice: [],
    steps,
    left_out: [],
    stop_signs: "",
    next_time: "",
    how_often: "",
    blocks: [],
    add: [],
    undo: false,
    areas: [],
    noted: false,
  };
}

/** What the kernel says after the request of a turn. */
export function state(turn: number, change: Partial<State> = {}): State {
  const open = change.plan ? "open" : "incomplete";
  return {
    kind: "state",
    turn,
    screen: verdict(open),
    plan: null,
    pending_reason: "",
    wish: {},
    trouble: "",
    details: "",
    ...change,
  };
}

export type { RoutineReply };
