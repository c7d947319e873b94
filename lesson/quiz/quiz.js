// Draws the questions of a card and passes answers to the kernel. It decides nothing: what is
// right, and what to say, arrives from the kernel when it is time, and is never saved.

function render({ model, el }) {
  const purpose = model.get("purpose");
  const questions = model.get("questions");
  const single = model.get("one_by_one");
  const start = make("p", { class: "lesson-start", tabindex: "-1" }, model.get("start"));
  const notice = make("p", { class: "lesson-quiz-notice", role: "status", hidden: true });
  const views = questions.map((question) => questionView(question, purpose, model.get("asks_how_sure"), (message) => model.send(message)));
  const score = make("p", { class: "lesson-quiz-score", role: "status", tabindex: "-1", hidden: true });
  const quiet = (words, act) => { const element = make("button", { type: "button", class: "lesson-quiz-button lesson-quiz-quiet" }, words); element.addEventListener("click", act); return element; };
  const [back, next] = [quiet("Back", () => go(at - 1)), quiet("Next", () => go(at + 1))];
  const finish = quiet("Finish, and see how it went", () => model.send({ kind: "finish" }));
  finish.hidden = purpose !== "exam";
  const over = new Set();
  /** An exam ends once: when every question is over its button goes, and the score has the focus. */
  const end = () => {
    if (finish.hidden || over.size < questions.length) return;
    const held = finish.contains(document.activeElement);
    finish.hidden = true;
    if (held) score.focus();
  };
  const foot = make("div", { class: "lesson-quiz-actions lesson-quiz-foot" }, single ? back : "", single ? next : "", finish, score);
  const looksBack = purpose === "recall" || purpose === "predict";
  foot.hidden = looksBack || (purpose !== "exam" && questions.length < 2);
  const root = make("div", { class: "lesson-live lesson-quiz", lang: "en-GB" }, start, notice, ...views.map((view) => view.form), foot);
  el.replaceChildren(root);

  const ids = questions.map((question) => question.id);
  let [at, awake] = [0, false];
  const sleep = (asleep) => {
    const mine = root.contains(document.activeElement);
    awake = !asleep;
    start.hidden = !asleep;
    views.forEach((view) => view.sleep(asleep));
    if (mine && asleep) start.focus(); // or the keys would be nowhere
    wake();
  };
  /** Pictures are fetched when they are seen. */
  const wake = () => { if (awake) views.forEach((view, index) => { if (!single || index === at) view.wake(); }); };
  function go(to) {
    at = Math.max(0, Math.min(views.length - 1, to));
    views.forEach((view, index) => (view.form.hidden = single && index !== at));
    back.disabled = at === 0;
    next.disabled = at === views.length - 1;
    wake();
    if (awake) { const legend = views[at].form.querySelector("legend"); legend.tabIndex = -1; legend.focus(); }
  }
  function tally({ right, answered, of, right_before, answered_before }) {
    score.hidden = false;
    const place = single ? `; this is question ${at + 1}` : "";
    if (!answered && answered_before) score.textContent = `Last time: ${right_before} of ${answered_before} right${place}`;
    else score.textContent = purpose === "exam" && !right ? `${answered} of ${of} answered` : `${right} right, ${answered} of ${of} answered${place}`;
  }
  go(0);
  sleep(true);

  const show = (id, said, order) => {
    views[ids.indexOf(id)].show(said, order);
    if (said.over) over.add(id);
  };
  const hear = (message) => {
    if (message.kind === "picture") { views[ids.indexOf(message.id)].picture(message); return; }
    sleep(false);
    if (message.kind === "ready") {
      notice.textContent = message.notice;
      notice.hidden = !message.notice;
      ids.forEach((id, index) => show(id, message.said[id], message.orders[id]));
    } else show(message.id, message.said);
    tally(message.score);
    end();
  };
  model.on("msg:custom", hear);
  const deaf = onKernelGone(model, () => sleep(true));
  model.send({ kind: "hello" });
  return () => { model.off("msg:custom", hear); deaf(); };
}

export default { render };
