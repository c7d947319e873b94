// The desk: goes from the screen to the plan to the player. What may be done, the kernel decides.

const STAGES = [["screen", "1 Answer"], ["build", "2 Choose"], ["play", "3 Play"]];
/** What is asked beside the plan, and changes nothing of it. */
const ASIDE = new Set(["picture", "take", "finished"]);
/** What the learner has said so far and the kernel answered, by model; it goes when the page is closed. */
const said = new WeakMap();

/**
 * A view's own desk: it reads what all views of a model share, and has its own place and functions.
 * What the kernel answers is meant for `shared.active`, the view that asked last; the others follow it.
 */
function deskOf(model) {
  const [questions, choices] = [model.get("questions"), model.get("choices")];
  const named = (place) => { const [side, area] = place.split(" "); return `${side} ${choices.areas.find(({ id }) => id === area).words}`; };
  const shared = said.get(model) ?? { answers: {}, wish: { ...choices.wish }, pictures: {}, turn: 0, questions, choices, named, views: new Set(), active: null };
  said.set(model, shared);
  const desk = Object.create(shared);
  let { view = "screen", group = 0, mending = false } = shared.active ?? {};
  // two players of one session would each write it down
  if (view === "play" && (shared.views.size || !shared.plan)) view = "build";
  if (view === "build" && shared.screen?.state !== "open") view = "screen";
  Object.assign(desk, { view, group, mending });
  shared.views.add(desk);
  return { shared, desk };
}

function render({ model, el }) {
  const { shared, desk } = deskOf(model);
  const start = make("p", { class: "lesson-start", tabindex: "-1" }, model.get("start"));
  const trouble = make("p", { class: "rt-trouble", role: "alert" });
  const steps = make("ol", { class: "rt-stages", "aria-label": "Where you are" });
  const stage = make("div", { class: "rt-body" });
  const root = make("div", { class: "lesson-live rt-page rt-desk", lang: "en-GB" }, start, steps, trouble, stage);
  el.replaceChildren(root);
  let playing = null;

  desk.send = (kind, more = {}) => {
    shared.active = desk;
    model.send({ kind, turn: ASIDE.has(kind) ? shared.turn : (shared.turn += 1), ...more });
  };
  desk.go = (view) => { shared.active = desk; desk.view = view; draw(); (stage.inert ? start : root.querySelector(".rt-heading"))?.focus(); };
  desk.leave = () => desk.go(desk.plan ? "build" : "screen");
  desk.complain = (words) => { trouble.textContent = words; };
  /** Forget what was answered and planned, before the kernel is asked: it may be busy, or gone. */
  desk.askAnew = () => {
    Object.assign(shared, { answers: {}, screen: undefined, plan: undefined });
    Object.assign(desk, { group: 0, mending: false });
    shared.views.forEach((one) => one !== desk && one.follow());
  };
  desk.finished = (record) => desk.send("finished", { day: today(), record });
  /** Show what was changed in another view; a player goes on with its own copy unless the routine was shut. */
  desk.follow = () => {
    const state = desk.screen?.state;
    if (playing?.ended() || (playing && ["open", "incomplete"].includes(state))) return;
    if (!state) Object.assign(desk, { view: "screen", group: 0, mending: false });
    else if (!desk.plan && ["build", "play"].includes(desk.view)) Object.assign(desk, { view: state === "incomplete" ? "screen" : "result", group: 0 });
    trouble.textContent = "";
    const mine = held();
    stage.replaceChildren();
    redraw(mine);
  };
  desk.lightUp = (block) => {
    for (const group of root.querySelectorAll(".rt-map [data-area]")) {
      const [side, area] = group.dataset.area.split("_");
      group.classList.toggle("rt-bright", Boolean(block) && block.area === area && (block.sides.includes(side) || block.sides.includes("both")));
    }
  };

  function drawStages() {
    const at = { screen: 0, result: 0, build: 1, play: 2 }[desk.view];
    steps.replaceChildren(...STAGES.map(([, words], index) => make("li", { "aria-current": index === at ? "step" : false }, words)));
  }
  function draw() {
    playing?.close();
    playing = null;
    drawStages();
    const emergency = desk.screen?.state === "emergency";
    if (emergency && !desk.mending) desk.view = "result";
    if (desk.view === "play") {
      playing = player(desk);
      stage.replaceChildren(playing.root);
    } else if (desk.view === "build") {
      const form = stage.querySelector(".rt-choices") ?? choiceForm(desk);
      const plan = planStage(desk);
      stage.querySelector(".rt-build") ? stage.querySelector(".rt-plan").replaceWith(plan) : stage.replaceChildren(make("section", { class: "rt-stage rt-build" }, form, plan));
      if (!desk.plan && !trouble.textContent && desk.screen?.state === "open") desk.send("wish", { wish: desk.wish });
    } else if (desk.view === "result") stage.replaceChildren(screenResult(desk));
    else stage.replaceChildren(...[emergency ? screenResult(desk) : null, screenGroup(desk)].filter(Boolean));
    rest();
  }
  const held = () => (stage.contains(document.activeElement) ? document.activeElement : null);
  let asleep = true;
  const rest = () => { stage.inert = asleep && desk.view !== "play"; };
  const sleep = (now) => {
    const mine = held();
    asleep = now;
    start.hidden = !asleep;
    rest();
    if (mine && stage.inert) start.focus(); // or the keys would be nowhere
  };
  sleep(true);

  /** Ask for the pictures of the plan one by one, so that an answer never waits for a drawing. */
  function fetchPicture() {
    const missing = desk.plan?.steps.find(({ technique }) => !(technique in desk.pictures));
    if (missing) desk.send("picture", { technique: missing.technique });
  }
  const hear = (message, buffers) => {
    if (message.kind === "state") sleep(false);
    if (message.kind === "map") { shared.map = message.svg; if (desk.view === "build") redraw(held()); return; }
    if (message.kind === "picture") { shared.pictures[message.technique] = message; playing?.drawn(); }
    if (message.kind === "kept") { playing?.kept(message.words); return; }
    if (shared.active !== desk) return;
    obey(message, buffers);
    if (message.kind === "state") shared.views.forEach((one) => one !== desk && one.follow());
  };
  const obey = (message, buffers) => {
    if (message.kind === "taken") { desk.taken(message, bytes(buffers[0])); return; }
    if (message.kind === "again") {
      desk.askAnew();
      if (!playing?.ended()) desk.go("screen"); // what is told at the end of a session stays until it is left
      return;
    }
    if (message.kind === "picture") { fetchPicture(); return; }
    if (message.kind === "state") {
      if (message.turn < shared.turn) return; // an answer to something older
      const [before, mine] = [shared.screen?.state, held()];
      [shared.screen, shared.plan] = [message.screen, message.plan];
      trouble.textContent = message.trouble;
      if (!desk.plan && desk.view === "screen") shared.wish = { ...desk.wish, ...message.wish };
      const news = shared.waits !== message.waits;
      shared.waits = message.waits;
      if (desk.plan && !sameWish(desk.plan.wish, desk.wish)) { // an opened routine brings its own
        shared.wish = desk.plan.wish;
        if (desk.view === "build") stage.replaceChildren();
      }
      if (news && desk.view === "screen") {
        draw();
        if (mine) root.querySelector(".rt-heading").focus(); // a page that is starting keeps its focus
      }
      fetchPicture();
      if (desk.view === "play") return; // the player has its own copy
      if (desk.view === "build") redraw(mine);
      else if (message.screen.state === "emergency" && before !== "emergency") { desk.mending = false; desk.go("result"); }
      else if (message.screen.state !== "emergency" && desk.view === "screen") stage.querySelector(".rt-verdict")?.remove();
      else if (desk.view === "result") redraw(mine);
    }
  };
  /** Draw what the kernel has changed, and put the focus back on what had it, or on what has its name. */
  function redraw(mine) {
    draw();
    if (!mine || mine.isConnected) return;
    const named = [...stage.querySelectorAll("button, input, select, summary")].filter((one) => nameOf(one) && !one.disabled);
    (named.find((one) => nameOf(one) === nameOf(mine)) ?? stage.querySelector(".rt-heading"))?.focus();
  }
  model.on("msg:custom", hear);
  const deaf = onKernelGone(model, () => sleep(true));
  draw();
  desk.send("hello", { day: today() });
  return () => {
    playing?.close();
    model.off("msg:custom", hear);
    deaf();
    shared.views.delete(desk);
    if (shared.active === desk) shared.active = [...shared.views].at(-1) ?? desk; // a view drawn later begins there
  };
}

const nameOf = (control) => control.getAttribute("aria-label") ?? control.textContent;
const sameWish = (one, other) => Object.keys(one).every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));

/** The plan with what can be done with the whole of it. */
function planStage(desk) {
  const view = planView(desk);
  if (desk.plan) view.querySelector(".rt-heading").after(make("div", { class: "rt-actions" }, button("Play", () => desk.go("play"), { class: "rt-button rt-large" }),
    button("Change my answers", () => { desk.group = 0; desk.go("screen"); }, { class: "rt-button rt-plain" })));
  if (desk.plan) view.append(takeAlong(desk));
  return view;
}

export default { render };
