/** What is written down of a session that has ended. */

/** "skipped" is one whose end was reached, but not by doing it. */
export type SessionOutcome = "finished" | "skipped" | "stopped" | "travelled";

/** How an area felt: its discomfort out of 10, or that pain travelled down the leg. */
export type Felt = { area: string | undefined } & ({ discomfort: number } | { travelled: true });

export interface SessionRecord {
  outcome: SessionOutcome;
  minutes: number;
  felt: Felt[];
  /** Whether anything was played. */
  begun: boolean;
  /** The share of the routine that was played, from 0 to 1: what was skipped was not. */
  done: number;
}

/** The record of a session in which the clock ran for so many seconds, of those that it takes in all. */
export function sessionRecord(
  outcome: Exclude<SessionOutcome, "skipped">,
  playedS: number,
  totalS: number,
  felt: readonly Felt[],
): SessionRecord {
  const minutes = Math.round(playedS / 6) / 10;
  const skipped = outcome === "finished" && minutes === 0;
  return {
    outcome: skipped ? "skipped" : outcome,
    minutes,
    felt: [...felt],
    begun: playedS > 0 && !skipped,
    done: Math.min(1, playedS / totalS),
  };
}
