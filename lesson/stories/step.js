// One step of a person's story: what is told, what is asked, and the answer to what was chosen.

const HEADINGS = { well: "That fits.", partly: "There is something in it.", not: "A natural thought, and yet no." };
const URGENT_HEADINGS = { well: "Yes.", partly: "Not quite.", not: "No, not with these signs." };
const SIGNS = { well: "✓", partly: "◐", not: "✕" };

function answerTo({ fits, text, answer }, urgent) {
  const heading = (urgent ? URGENT_HEADINGS : HEADINGS)[fits];
  return make("div", { class: "ls-answer", "data-fits": fits, tabindex: "-1" },
    make("p", { class: "ls-chosen" }, `You chose: ${text}`),
    make("p", { class: "ls-heading" }, make("span", { "aria-hidden": "true" }, SIGNS[fits]), ` ${heading}`),
    make("p", {}, ...saying(answer)));
}

function choicesOf(step, chosen, urgent, choose) {
  const picks = step.choices.map((choice) => {
    const pick = make("button", { type: "button", class: "ls-choice", "aria-pressed": String(choice.id === chosen) }, choice.text);
    pick.addEventListener("click", () => choose(choice.id));
    return pick;
  });
  const answered = step.choices.find((choice) => choice.id === chosen);
  return make("div", {},
    make("fieldset", {}, make("legend", {}, step.ask), ...picks),
    answered && answerTo(answered, urgent));
}

const press = (words, act, kind = "quiet") => {
  const element = make("button", { type: "button", class: `ls-button ls-${kind}` }, words);
  element.addEventListener("click", act);
  return element;
};

/**
 * Draw a step. `state` has the step's number and what was chosen at each; `go` is what the buttons
 * do: choose, on, back, again, and after the last step, further ([words, act] pairs).
 */
function drawStep(scene, person, state, go) {
  const { steps, name, urgent } = person;
  const step = steps[state.step];
  const last = state.step === steps.length - 1;
  const chosen = state.chosen[state.step];
  const answered = step.choices.find((choice) => choice.id === chosen);
  const heading = make("h4", { tabindex: "-1", id: freshName("step") }, step.title);
  const dots = steps.map((_, place) => make("span", { class: place <= state.step ? "ls-dot ls-done" : "ls-dot" }));
  const shown = [...step.told, answered?.answer ?? [], last ? person.couldBe : []];
  const actions = make("div", { class: "ls-actions" },
    answered && press(`Go on: ${steps[state.step + 1].title}`, go.on, "main"),
    ...(last ? go.further.map(([words, act], place) => press(words, act, place ? "quiet" : "main")) : []),
    state.step > 0 ? press("Back", go.back) : null,
    state.step > 0 || answered ? press(`Start ${name} again`, go.again) : null);
  return make("section", { class: "ls-step", "aria-labelledby": heading.id },
    make("p", { class: "ls-progress" }, `${name}, step ${state.step + 1} of ${steps.length}`, make("span", { class: "ls-dots", "aria-hidden": "true" }, ...dots)),
    heading,
    make("div", { class: "ls-body" },
      drawFigure(scene, person.figure),
      make("div", { class: "ls-told" },
        ...step.told.map((paragraph) => make("p", {}, ...saying(paragraph))),
        last ? make("p", { class: "ls-could-be" }, make("strong", {}, scene.couldBe), " ", ...saying(person.couldBe)) : null,
        step.ask && choicesOf(step, chosen, urgent, go.choose),
        actions,
        sourcesOf(scene, shown, "Sources of this step"))));
}
