/** What the learner said so far and what the kernel made of it. All pure. */
import type {
  Choices,
  EditablePlan,
  State,
  VerdictData,
  WishData,
} from "../../messages/routine.ts";
import type { Stage } from "./view_state.ts";

export type Said = "yes" | "no" | "not sure";
/** An answer to a question of the screen, with the spots where it holds if any were marked. */
export type Answer = Said | { answer: Said; spots: string[] };

/**
 * How a request stands: "settled" once the kernel has said what came of it, "late" where it is busy,
 * "failed" where nothing came of it, "lost" where nobody knows.
 */
export type RequestStatus = "settled" | "pending" | "late" | "failed" | "lost";

export interface RoutineData {
  /** By question. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly wish: WishData;
  /** What the kernel made of the answers; null before, and once they were forgotten. */
  readonly screen: VerdictData | null;
  readonly plan: EditablePlan | null;
  /** Why a routine waits for the screen; "" if none does. */
  readonly pendingReason: string;
  /** The body map's drawing; "" until it has come. */
  readonly map: string;
  readonly answersStatus: RequestStatus;
  readonly planStatus: RequestStatus;
}

/** What a state of the kernel has changed, beyond the verdict and the plan. */
export interface StateChange {
  /** The plan has a wish of its own: it was opened. */
  wish: boolean;
  pendingReason: boolean;
  /** It has become an emergency. */
  emergency: boolean;
}

const SETTLED = { answersStatus: "settled", planStatus: "settled" } as const;

export function firstData({ wish }: Choices): RoutineData {
  return { answers: {}, wish, screen: null, plan: null, pendingReason: "", map: "", ...SETTLED };
}

/** The same without what was answered and planned. */
export function withoutAnswers(data: RoutineData): RoutineData {
  return { ...data, answers: {}, screen: null, plan: null, ...SETTLED };
}

/** What is so after a state that the kernel told a view at `stage`, and what that has changed. */
export function withState(
  data: RoutineData,
  state: State,
  stage: Stage,
): { data: RoutineData; change: StateChange } {
  const { plan, screen, pending_reason: pendingReason } = state;
  // before there is a plan, the diary knows the week and the last time better
  const expected = !plan && stage === "screen" ? { ...data.wish, ...state.wish } : data.wish;
  const wish = plan && !isSameWish(plan.wish, expected) ? plan.wish : expected;
  const planStatus = state.trouble && !plan ? "failed" : "settled";
  return {
    data: { ...data, ...SETTLED, screen, plan, pendingReason, wish, planStatus },
    change: {
      wish: wish !== expected,
      pendingReason: data.pendingReason !== pendingReason,
      emergency: screen.state === "emergency" && data.screen?.state !== "emergency",
    },
  };
}

function isSameWish(one: WishData, other: WishData): boolean {
  const fields = Object.keys(one) as (keyof WishData)[]; // its own, as the kernel sent them
  return fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}
