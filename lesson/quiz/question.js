// One question of a card: its elements, and how it shows what the kernel says.

const BUTTONS = {
  ask: ["Check", "Check again"], exam: ["Note my answer", "Change my answer"], predict: ["Keep my prediction", "Change my prediction"],
};
const SURE = [[0.25, "a guess"], [0.5, "unsure"], [0.75, "fairly sure"], [0.95, "certain"]];

function controlOf(question, purpose, fetchPicture) {
  const mine = purpose === "predict" || purpose === "recall" ? "Your prediction" : "Your answer";
  if (question.options) return choosing(question.options, false, mine);
  if (question.ticks) return choosing(question.ticks, true, mine);
  if (question.slider) return sliding(question.slider, question.stem);
  if (question.number) return typing(question.number, question.stem);
  if (question.sort) return sorting(question.sort);
  if (question.match) return matching(question.match);
  if (question.place) return pointing(question.place, fetchPicture);
  return { box: "", value: () => null, set() {} };
}

/** How sure the learner is, if they like to say. */
function howSure() {
  const name = freshName("sure");
  const inputs = SURE.map(([value, words]) => [make("input", { type: "radio", name, value }), words]);
  return {
    box: make("fieldset", { class: "lesson-quiz-sure" }, make("legend", {}, "How sure are you? (if you like)"), ...inputs.map(([input, words]) => make("label", {}, input, words))),
    value: () => { const chosen = inputs.find(([input]) => input.checked); return chosen ? Number(chosen[0].value) : null; },
  };
}

/** How it went last time; what was answered only for whoever asks, since it may give the answer away. */
function lastTime(said) {
  if (!said.before) return [];
  if (!said.before_answer) return [make("p", {}, said.before)];
  return [make("p", {}, said.before), make("details", {}, make("summary", {}, "Show what I answered"), make("p", {}, said.before_answer))];
}

/** Hints, one after another; `count()` says how many were opened. */
function hintSteps() {
  let [hints, open] = [[], 0];
  const list = make("ol", { class: "lesson-quiz-hints" });
  const more = make("button", { type: "button", class: "lesson-quiz-button lesson-quiz-quiet" });
  const box = make("div", { class: "lesson-quiz-hint", "aria-live": "polite", hidden: true }, list, more);
  const draw = () => {
    box.hidden = !hints.length;
    list.replaceChildren(...hints.slice(0, open).map((hint) => make("li", {}, hint)));
    more.hidden = open >= hints.length;
    more.textContent = hints.length > 1 ? `Hint ${open + 1} of ${hints.length}` : "Hint";
  };
  more.addEventListener("click", () => {
    open += 1;
    draw();
    if (!more.hidden) return;
    list.lastElementChild.tabIndex = -1; // the button is gone: the keys are with what it showed
    list.lastElementChild.dataset.lmSuppressShortcuts = "true";
    list.lastElementChild.focus();
  });
  return { box, show: (given) => { hints = given ?? []; draw(); }, count: () => open };
}

function questionView(question, purpose, asksHowSure, ask) {
  const control = controlOf(question, purpose, () => ask({ kind: "picture", id: question.id }));
  const sure = asksHowSure && purpose !== "predict" ? howSure() : null;
  const hints = hintSteps();
  const before = make("div", { class: "lesson-quiz-last-time" });
  const check = make("button", { type: "submit", class: "lesson-quiz-button" }, (BUTTONS[purpose] ?? [""])[0]);
  const explain = make("button", { type: "button", class: "lesson-quiz-button lesson-quiz-quiet", hidden: true }, "Show the answer");
  const waiting = make("span", { class: "lesson-quiz-waiting", hidden: true }, "The page is still busy. Your answer is waiting in line.");
  const result = make("div", { class: "lesson-quiz-result", tabindex: "-1", hidden: true });
  const live = make("div", {}, result);
  // A recalled prediction may change while the learner is elsewhere: it must not call out the answer.
  if (purpose !== "recall") live.setAttribute("aria-live", "polite");
  const fields = make("fieldset", {}, make("legend", {}, question.stem), before, control.box, sure?.box ?? "");
  const actions = make("div", { class: "lesson-quiz-actions" }, check, explain, waiting);
  const form = make("form", { class: "lesson-quiz-card" }, fields,
    ...(purpose === "recall" ? [live] : [hints.box, actions, live]));

  let [turn, drawn, asked, arranged] = [0, null, false, false];
  const send = (kind) => {
    if (asked) return; // one click, one answer
    asked = true;
    waiting.hidden = false;
    ask({ kind, id: question.id, turn, chosen: control.value(), confidence: sure?.value() ?? null, hints: hints.count() });
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); send("answer"); });
  explain.addEventListener("click", () => send("explain"));

  let last = {};
  let told = -1; // the turn whose answer a projected page has asked for
  /** On a projected page an answer waits until somebody asks for it. */
  function withheld(said, order) {
    const tells = said.verdict && !["unanswered", "unpredicted", "kept"].includes(said.verdict);
    if (!tells || told === said.turn || !document.body.classList.contains("lesson-projected")) return false;
    const reveal = make("button", { type: "button", class: "lesson-quiz-button lesson-quiz-reveal" }, "Show the answer");
    reveal.addEventListener("click", () => { told = said.turn; show(said, order); });
    result.hidden = false;
    result.dataset.state = "";
    result.replaceChildren(make("p", {}, "Answered. What do the others think?"), reveal);
    return true;
  }
  function show(said, order) {
    if (withheld(said, order)) {
      [asked, waiting.hidden] = [false, true];
      turn = said.turn;
      if (purpose !== "recall") result.focus();
      return;
    }
    const news = JSON.stringify(said);
    const mine = asked;
    asked = false;
    waiting.hidden = true;
    if (order?.length && !arranged) { arranged = true; control.arrange?.(order); }
    if (news === drawn) return; // another view of this card greeted the kernel
    drawn = news;
    last = said;
    turn = said.turn;
    before.replaceChildren(...lastTime(said));
    hints.show(said.hints);
    const answered = said.chosen ?? null;
    if (answered !== null) { control.set(answered); check.textContent = BUTTONS[purpose]?.[1] ?? ""; }
    control.tell?.(said);
    explain.hidden = !(["not yet", "partly right"].includes(said.verdict) && !said.why);
    actions.hidden = Boolean(said.over);
    drawResult(result, said, purpose);
    if (mine && said.verdict) result.focus();
  }

  return {
    form,
    show,
    wake: () => control.wake?.(),
    picture: (message) => control.picture(message, last),
    sleep(asleep) {
      fields.disabled = check.disabled = explain.disabled = asleep;
      if (asleep) { asked = false; waiting.hidden = true; }
    },
  };
}

/** Fill the place under a question with the verdict, the feedback, the reason and the sources. */
function drawResult(result, said, purpose) {
  result.hidden = !said.verdict;
  result.dataset.state = said.verdict ?? "";
  if (!said.verdict) { result.replaceChildren(); return; }
  const parts = [make("p", { class: "lesson-quiz-heading" }, sign(said.verdict), said.heading)];
  if (purpose === "recall" && said.chosen_text) parts.push(make("p", {}, "You predicted: ", make("strong", {}, said.chosen_text), "."));
  parts.push(make("p", {}, said.feedback));
  if (said.why) {
    if (said.verdict !== "right") parts.push(make("p", {}, "The answer: ", make("strong", {}, said.right_text), "."));
    if (said.line) parts.push(numberLine(said.line, said.chosen));
    parts.push(make("p", {}, said.why), sourceList(said.sources));
  }
  if (said.notice) parts.push(make("p", { class: "lesson-quiz-notice" }, said.notice));
  result.replaceChildren(...parts);
}
