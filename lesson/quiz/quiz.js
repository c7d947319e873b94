// Draws the questions of a card and passes answers to the kernel. It decides nothing: what is
// right, and what to say, arrives from the kernel when it is time, and is never saved.

const BUTTONS = { ask: ["Check", "Check again"], predict: ["Keep my prediction", "Change my prediction"] };

const FOCUSABLE = new Set(["input", "button", "summary", "a"]);

/** Make an element: make("p", { class: "note" }, "text", child). */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // JupyterLab takes arrow keys, Enter and Space from whatever has the focus, unless that very
  // element says no: on an ancestor the mark is not enough.
  if (FOCUSABLE.has(tag) || "tabindex" in attributes) element.setAttribute("data-lm-suppress-shortcuts", "true");
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

/** A drawn sign: the shape says it, so that colour need not. */
function sign(name) {
  const paths = { right: "M3 8.5 6.5 12 13 4.5", "not yet": "M4 4l8 8M12 4l-8 8", kept: "M4 3h8v10l-4-3-4 3z" };
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", paths[name] ?? "M8 4v5M8 12v.5");
  svg.append(path);
  return svg;
}

function sourceList(sources) {
  const items = sources.map(({ citation, link, checked }) =>
    make("li", {}, citation, " ",
      link ? make("a", { href: link, target: "_blank", rel: "noopener" }, link.replace("https://doi.org/", "doi:")) : "",
      ` (${checked})`));
  return make("details", { class: "lesson-quiz-sources" }, make("summary", {}, "Sources"), make("ul", {}, ...items));
}

/** A slider that has no value until it is touched: an untouched field is not an answer. */
function slider({ low, high, step, unit }, stem) {
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
    set: (value) => { input.value = value; touch(); },
  };
}

/** One question of the card: its elements, and how it shows what the kernel says. */
function questionView(question, purpose, ask) {
  const group = `lesson-${crypto.randomUUID?.() ?? Math.random()}`; // two views must not share radios
  const labels = new Map();
  const inputs = question.options.map((option) => {
    const input = make("input", { type: "radio", name: group, value: option.id });
    labels.set(option.id, make("label", { class: "lesson-quiz-option" },
      input, make("span", { class: "lesson-quiz-words" }, option.text), make("span", { class: "lesson-quiz-tag" })));
    return input;
  });
  const scale = question.slider ? slider(question.slider, question.stem) : null;
  const before = make("p", { class: "lesson-quiz-before" });
  const hint = make("details", { class: "lesson-quiz-hint", hidden: "" });
  const check = make("button", { type: "submit", class: "lesson-quiz-button" }, (BUTTONS[purpose] ?? [""])[0]);
  const explain = make("button", { type: "button", class: "lesson-quiz-button lesson-quiz-quiet", hidden: "" }, "Show the answer");
  const waiting = make("span", { class: "lesson-quiz-waiting", hidden: "" }, "The page is still busy. Your answer is waiting in line.");
  const result = make("div", { class: "lesson-quiz-result", tabindex: "-1", hidden: "" });
  const live = make("div", {}, result);
  // A recalled prediction may change while the learner is elsewhere: it must not call out the answer.
  if (purpose !== "recall") live.setAttribute("aria-live", "polite");
  const fields = make("fieldset", {}, make("legend", {}, question.stem), before, ...labels.values(), scale?.box ?? "");
  const actions = make("div", { class: "lesson-quiz-actions" }, check, explain, waiting);
  const form = make("form", { class: "lesson-quiz-card" }, fields,
    ...(purpose === "recall" ? [live] : [hint, actions, live]));

  let turn = 0;
  let drawn = null;
  let asked = false;
  const send = (kind) => {
    if (asked) return; // one click, one answer
    asked = true;
    waiting.hidden = false;
    ask({ kind, id: question.id, turn, chosen: scale ? scale.value() : inputs.find((input) => input.checked)?.value ?? null });
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); send("answer"); });
  explain.addEventListener("click", () => send("explain"));

  function show(said) {
    const news = JSON.stringify(said);
    const mine = asked;
    asked = false;
    waiting.hidden = true;
    if (news === drawn) return; // another view of this card greeted the kernel
    drawn = news;
    turn = said.turn;
    before.textContent = said.before ?? "";
    if (said.hint && !hint.childElementCount) hint.append(make("summary", {}, "Hint"), make("p", {}, said.hint));
    hint.hidden = !said.hint;
    const answered = said.chosen ?? null;
    for (const [id, label] of labels) {
      const tag = label.querySelector(".lesson-quiz-tag");
      const state = id === said.right ? "right" : id === answered ? said.verdict : "";
      label.dataset.state = state;
      const word = { right: id === answered ? "Your answer: right" : "The right answer", "not yet": "Your answer: not yet", kept: "Your prediction" }[state];
      tag.replaceChildren(...(word ? [sign(state), word] : []));
      if (id === answered) label.querySelector("input").checked = true;
    }
    if (answered !== null) scale?.set(answered);
    if (answered !== null) check.textContent = BUTTONS[purpose]?.[1] ?? "";
    explain.hidden = !(said.verdict === "not yet" && !said.why);
    drawResult(result, said, purpose);
    if (mine && said.verdict) result.focus();
  }

  return {
    form,
    show,
    sleep(asleep) {
      fields.disabled = asleep;
      check.disabled = asleep;
      explain.disabled = asleep;
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
    parts.push(make("p", {}, said.why), sourceList(said.sources));
  }
  if (said.notice) parts.push(make("p", { class: "lesson-quiz-notice" }, said.notice));
  result.replaceChildren(...parts);
}

function render({ model, el }) {
  const purpose = model.get("purpose");
  const start = make("p", { class: "lesson-quiz-start" }, model.get("start"));
  const notice = make("p", { class: "lesson-quiz-notice", role: "status", hidden: "" });
  const views = model.get("questions").map((question) => questionView(question, purpose, (message) => model.send(message)));
  const root = make("div", { class: "lesson-quiz", lang: "en-GB" }, start, notice, ...views.map((view) => view.form));
  el.replaceChildren(root);

  const ids = model.get("questions").map((question) => question.id);
  const sleep = (asleep) => { start.hidden = !asleep; views.forEach((view) => view.sleep(asleep)); };
  sleep(true);

  model.on("msg:custom", (message) => {
    if (message.kind === "ready") {
      sleep(false);
      notice.textContent = message.notice;
      notice.hidden = !message.notice;
      ids.forEach((id, index) => views[index].show(message.said[id]));
    } else if (message.kind === "said") {
      sleep(false);
      views[ids.indexOf(message.id)].show(message.said);
    }
  });
  // A kernel that restarts or dies has forgotten this card: say so, instead of taking answers
  // nobody hears. JupyterLab tells its widget manager; other front ends may not.
  const status = model.widget_manager?.context?.sessionContext?.statusChanged;
  const stopped = (_, now) => {
    if (["restarting", "autorestarting", "terminating", "dead"].includes(now)) sleep(true);
  };
  status?.connect(stopped);
  model.send({ kind: "hello" });
  return () => status?.disconnect(stopped);
}

export default { render };
