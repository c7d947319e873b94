// A guess beside what was found, on one line.

/** Draw what counts as near what was found, and the guess, if there is one, from `low` to `high`. */
function numberLine({ low, high, unit, near }, guess) {
  const share = (value) => `${((value - low) / (high - low)) * 100}%`;
  const said = (value) => `${value}${unit}`.replace("-", "−");
  const found = make("span", { class: "lesson-quiz-found" });
  found.style.left = share(near[0]);
  found.style.width = `max(4px, ${((near[1] - near[0]) / (high - low)) * 100}%)`;
  const track = make("span", { class: "lesson-quiz-track" }, found);
  const given = guess !== null && guess !== undefined;
  if (given) {
    const mine = make("span", { class: "lesson-quiz-mine" });
    mine.style.left = share(Number(guess));
    track.append(mine);
  }
  const words = `From ${said(low)} to ${said(high)}: near enough is ${said(near[0])} to ${said(near[1])}${given ? `; you said ${said(Number(guess))}` : ""}.`;
  return make("figure", { class: "lesson-quiz-line", role: "img", "aria-label": words },
    make("span", {}, said(low)), track, make("span", {}, said(high)),
    make("figcaption", {}, "band: near enough", given ? "; triangle: your guess" : ""));
}
