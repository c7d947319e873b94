/** What the player says of a phase and its step. */
import { durationWords } from "../../format/time.ts";
import { uncapitalised } from "../../format/words.ts";
import type { StepData } from "../../messages/routine.ts";
import type { Phase, PhaseKind, PlayedStep } from "./timeline.ts";

const PHASE_WORDS: Record<Exclude<PhaseKind, "work">, string> = {
  place: "Get into place",
  change: "Change sides",
  ready: "Get ready",
  rest: "Rest",
};
const WORK_WORDS: Record<StepData["kind"], string> = {
  "warm-up": "Begin gently",
  press: "Press gently",
  stretch: "Hold gently",
  move: "Move gently",
  end: "Keep going",
};
export const SIDE_WORDS: Record<StepData["side"], string> = {
  left: "Left side",
  right: "Right side",
  both: "",
};

/** What is done in a phase, such as "Press gently, set 1 of 2". */
export function phaseWords({ kind, set }: Phase, step: PlayedStep): string {
  if (kind !== "work") return PHASE_WORDS[kind];
  const words = WORK_WORDS[step.kind];
  return step.sets > 1 ? `${words}, set ${set} of ${step.sets}` : words;
}

/** How a step is done, line by line, and how strong it may be. */
export function instructions(step: PlayedStep): string[] {
  const limit = step.light ? `Lighter now: at most ${step.light} out of 10.` : (step.limit ?? "");
  return [...step.how, limit].filter(Boolean);
}

/** What a step is to keep off; "" where that is nothing. */
export function keepOffWords({ keep_off: place }: PlayedStep): string {
  return place ? `Keep off: ${uncapitalised(place)}.` : "";
}

/** What is read aloud when a phase begins. */
export function spokenWords(phase: Phase, step: PlayedStep): string {
  const parts = [
    phase.kind === "work" || phase.kind === "ready" ? "" : step.name,
    phase.kind === "ready" ? "" : SIDE_WORDS[step.side],
    phaseWords(phase, step),
    phase.kind === "work" ? durationWords(step.set_s) : "",
  ];
  return parts.filter(Boolean).join(". ");
}

/** What comes after a step; "" after the last. */
export function nextWords(next: PlayedStep | undefined): string {
  if (!next) return "";
  return `Next: ${next.name}${next.side === "both" ? "" : `, ${next.side} side`}`;
}
