// Numbers: guessed on a slider, or typed.

/** A slider that has no value until it is touched: an untouched field is not an answer. */
function sliding({ low, high, step, unit }, stem) {
  const input = make("input", { type: "range", min: low, max: high, step, "aria-label": stem });
  const read = make("output", {});
  input.value = low; // set last: the range has to be known first
  let touched = false;
  const tell = () => {
    input.classList.toggle("lesson-quiz-untouched", !touched);
    read.textContent = touched ? `${Number(input.value)}${unit}`.replace("-", "−") : "move the slider";
    input.setAttribute("aria-valuetext", read.textContent);
  };
  const touch = () => { touched = true; tell(); };
  input.addEventListener("input", touch);
  input.addEventListener("pointerup", touch); // where it stands may be what is meant
  input.addEventListener("keydown", ({ key }) => { if (key.startsWith("Arrow") || key === "Home" || key === "End") touch(); });
  tell();
  return {
    box: make("div", { class: "lesson-quiz-slider" }, input, read),
    value: () => (touched ? input.value : null),
    set: (value) => { if (value !== null) { input.value = value; touch(); } },
  };
}

function typing({ unit }, stem) {
  const input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", "aria-label": `${stem} ${unit ? `In ${unit.trim()}.` : ""}`, class: "lesson-quiz-number" });
  return {
    box: make("div", { class: "lesson-quiz-typed" }, input, make("span", { "aria-hidden": "true" }, unit.trim())),
    value: () => (input.value.trim() === "" ? null : input.value),
    set: (value) => { if (value !== null) input.value = value; },
  };
}
