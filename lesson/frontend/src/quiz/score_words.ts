/** The score in words. */
import type { Score } from "../messages/quiz.ts";

/**
 * Questions that stand together are counted as far as the record knows them; those that come one at
 * a time are gone through anew, and `place` is the number of the one that is seen.
 */
export function scoreWords(score: Score, exam: boolean, place: number | null): string {
  const { right, answered, of, right_before, answered_before } = score;
  if (exam && !right) return `${answered} of ${of} answered`;
  if (place === null) {
    const all = answered + answered_before;
    const earlier = answered ? `, ${answered_before} of them earlier` : ", all of them earlier";
    return `${right + right_before} right, ${all} of ${of} answered${answered_before ? earlier : ""}`;
  }
  const here = `; this is question ${place}`;
  if (!answered && answered_before)
    return `Last time: ${right_before} of ${answered_before} right${here}`;
  const since = answered_before ? " since you opened this page" : "";
  return `${right} right, ${answered} of ${of} answered${since}${here}`;
}
