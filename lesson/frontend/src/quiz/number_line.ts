/** A guess beside what was found, on one line. */
import { element } from "../dom/element.ts";
import { withUnit } from "../format/numbers.ts";
import type { NumberLine } from "../messages/quiz.ts";

/** Draw what counts as near what was found, and the guess, if there is one, from low to high. */
export function numberLine(line: NumberLine, guess: number | null): HTMLElement {
  const { low, high, unit, near_low, near_high } = line;
  const percent = (value: number): number => (value / (high - low)) * 100;
  const found = element("span", { class: "lesson-quiz-found" });
  found.style.left = `${percent(near_low - low)}%`;
  found.style.width = `max(4px, ${percent(near_high - near_low)}%)`;
  const track = element("span", { class: "lesson-quiz-track" }, found);
  if (guess !== null) {
    const mine = element("span", { class: "lesson-quiz-mine" });
    mine.style.left = `${percent(guess - low)}%`;
    track.append(mine);
  }
  const [from, to] = [withUnit(low, unit), withUnit(high, unit)];
  const near = `${withUnit(near_low, unit)} to ${withUnit(near_high, unit)}`;
  const said = guess === null ? "" : `; you said ${withUnit(guess, unit)}`;
  const words = `From ${from} to ${to}: near enough is ${near}${said}.`;
  const legend = `band: near enough${guess === null ? "" : "; triangle: your guess"}`;
  return element(
    "figure",
    { class: "lesson-quiz-line", role: "img", "aria-label": words },
    element("span", {}, from),
    track,
    element("span", {}, to),
    element("figcaption", {}, legend),
  );
}
