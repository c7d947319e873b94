/** The score in words. */
import type { Score } from "../messages/quiz.ts";

/** `place` is the number of the question that is seen, where they come one at a time. */
export function scoreWords(score: Score, exam: boolean, place: number | null): string {
  const { right, answered, of, right_before, answered_before } = score;
  const here = place === null ? "" : `; this is question ${place}`;
  if (!answered && answered_before)
    return `Last time: ${right_before} of ${answered_before} right${here}`;
  if (exam && !right) return `${answered} of ${of} answered`;
  return `${right} right, ${answered} of ${of} answered${here}`;
}
