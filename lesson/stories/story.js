// A story: people to choose from, a step at a time, and at the end all of them compared.

function useStoryStyle(text) {
  const style = document.getElementById("ls-style") ?? document.head.appendChild(make("style", { id: "ls-style" }));
  if (style.textContent !== text) style.textContent = text;
}

function progressOf({ steps }, { step, begun, finished }) {
  if (finished) return "✓ finished";
  return begun ? `step ${step + 1} of ${steps.length}` : "not begun";
}

function tellStory(host, scene, style) {
  useStoryStyle(style);
  const states = new Map(scene.people.map((person) => [person.id, { step: 0, chosen: [], begun: false, finished: false }]));
  const stage = make("div", { class: "ls-stage" });
  const status = make("p", { class: "ls-aloud", role: "status", "aria-live": "polite" });
  const finished = (person) => states.get(person.id).finished;
  const cards = new Map(scene.people.map((person) => [person.id, cardOf(person, () => visit(person))]));
  const compare = press(scene.compare, showComparison);

  function mark(now) {
    for (const person of scene.people) {
      const { card, progress } = cards.get(person.id);
      progress.textContent = progressOf(person, states.get(person.id));
      if (person === now) card.setAttribute("aria-current", "true");
      else card.removeAttribute("aria-current");
    }
  }

  function visit(person) {
    const state = states.get(person.id);
    state.begun = true;
    state.finished ||= state.step === person.steps.length - 1;
    draw(person, "h4");
    status.textContent = `${person.name}, step ${state.step + 1} of ${person.steps.length}`;
  }

  function draw(person, focused) {
    const state = states.get(person.id);
    const others = scene.people.filter((other) => !finished(other));
    const turn = (step) => () => { state.step = step; visit(person); };
    const next = others.find((other) => other !== person);
    stage.replaceChildren(drawStep(scene, person, state, {
      choose: (id) => { state.chosen[state.step] = id; draw(person, ".ls-answer"); },
      on: turn(state.step + 1),
      back: turn(state.step - 1),
      again: () => { Object.assign(state, { step: 0, chosen: [] }); visit(person); },
      further: [...(next ? [[`On to ${next.name}`, () => visit(next)]] : []), [scene.compare, showComparison]],
    }));
    mark(person);
    focusOn(focused);
  }

  function showComparison() {
    stage.replaceChildren(drawComparison(scene, finished, visit));
    mark(null);
    status.textContent = scene.comparison;
    focusOn("h4");
  }

  function focusOn(what) {
    const found = stage.querySelector(what);
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "nearest" });
  }

  mark(null);
  const title = make("h3", { id: freshName("story") }, scene.title);
  host.append(make("section", { class: "lesson-live ls-story", "aria-labelledby": title.id },
    title,
    make("p", { class: "ls-warning", role: "note" }, ...saying(scene.warning)),
    make("p", {}, scene.invented),
    make("nav", { "aria-label": "People" }, make("ul", { class: "ls-people" }, ...[...cards.values()].map(({ card }) => make("li", {}, card)))),
    stage,
    status,
    make("div", { class: "ls-foot" }, compare, sourcesOf(scene, [scene.warning], "Sources of the warning above"))));
}

function cardOf({ name, age, who }, act) {
  const progress = make("span", { class: "ls-card-progress" });
  const card = make("button", { type: "button", class: "ls-card" },
    make("span", { class: "ls-name" }, `${name}, ${age}`), make("span", {}, who), progress);
  card.addEventListener("click", act);
  return { card, progress };
}
