/** What becomes of the steps to come when one was too strong. */
import type { Lighter } from "../../messages/routine.ts";
import type { PlayedStep } from "./timeline.ts";

/** Steps are a multiple of this long, and at least once. */
const GRAIN_S = 5;

/** The steps with those of `area` after index `step` shorter and lighter. */
export function lightened(
  steps: readonly PlayedStep[],
  area: string | undefined,
  step: number,
  { share, limit }: Lighter,
): PlayedStep[] {
  return steps.map((one, index) => {
    if (index <= step || one.area !== area) return one;
    const seconds = Math.floor((one.set_s * share) / GRAIN_S) * GRAIN_S;
    return { ...one, set_s: Math.max(GRAIN_S, seconds), light: limit };
  });
}

/** The steps without those of `area` after index `step`. */
export function without(
  steps: readonly PlayedStep[],
  area: string | undefined,
  step: number,
): PlayedStep[] {
  return steps.filter((one, index) => index <= step || one.area !== area);
}
