// The player: one step at a time, large. It needs no kernel once it has begun.

const PHASE_WORDS = { place: "Get into place", change: "Change sides", ready: "Get ready", rest: "Rest" };
const WORK_WORDS = { "warm-up": "Begin gently", press: "Press gently", stretch: "Hold gently", move: "Move gently", end: "Keep going" };
const SIDE_WORDS = { left: "Left side", right: "Right side", both: "" };

/** Plays `plan`; `desk.finished(record)` hears what was done, `desk.leave()` goes back to the plan. */
function player(desk) {
  const { choices } = desk;
  const words = choices.words;
  let steps = desk.plan.steps.map((step) => ({ ...step }));
  const passed = new Set(); // numbers of steps whose question was answered
  const skipped = new Set(); // and of those that were skipped, which are not asked about
  const laid = () => timeline(steps, choices.ready_s, askedAfter(steps, passed, skipped));
  let phases = laid();
  const felt = [];
  const [clock, tones, breath] = [new Clock(), new Tones(), breathRing(choices.breath_s)];
  let waiting = null; // the phase whose question is open
  let over = false;
  let shown = "";
  let closed = false;

  // ---- what is seen
  const count = make("p", { class: "rt-quiet" });
  const name = make("h3", { class: "rt-step rt-heading", tabindex: "-1" });
  const side = make("p", { class: "rt-side" });
  const phase = make("p", { class: "rt-phase" });
  const time = make("p", { class: "rt-time", role: "timer", "aria-live": "off" });
  const how = make("ul", { class: "rt-how" });
  const picture = make("figure", { class: "rt-picture" });
  const next = make("p", { class: "rt-quiet rt-next" });
  const whole = make("progress", { class: "rt-whole", "aria-label": "The whole routine" });
  const aloud = make("p", { class: "rt-aloud", "aria-live": "assertive" });
  const question = make("div", { class: "rt-ask", hidden: true });
  const written = make("p", { role: "status" }, "Writing it into your diary …");
  const pause = button("Begin", () => toggle(), { class: "rt-button rt-large" });
  const back = button("Back", () => step(-1), { class: "rt-button rt-plain rt-large" });
  const skip = button("Skip", () => step(1), { class: "rt-button rt-plain rt-large" });
  const sound = make("input", { type: "checkbox" });
  sound.addEventListener("change", () => { tones.on = sound.checked; tones.wake(); retune(); });
  const full = button("Full screen", () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()), { class: "rt-button rt-plain", hidden: !document.fullscreenEnabled });
  const stop = button("Stop: something is wrong", () => end("stopped", words.stopped_now), { class: "rt-button rt-stop rt-large" });
  const leave = button("Back to the plan", () => desk.leave(), { class: "rt-button rt-plain" });
  const controls = make("div", { class: "rt-actions" }, back, pause, skip, stop);
  const root = make("section", { class: "rt-stage rt-player", "aria-label": "Player" },
    make("div", { class: "rt-play-top" }, count, make("label", { class: "rt-tick" }, sound, "Sound"), full, leave),
    whole,
    make("div", { class: "rt-play" }, picture,
      make("div", { class: "rt-now" }, name, side, phase, time, breath.box, how)),
    question, controls, next,
    make("p", { class: "rt-signs" }, make("strong", {}, "Stop signs. "), words.stop_signs), aloud);
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return; // the browser's, such as Alt and ← for back
    if (event.target.closest("button, input, select, summary")) {
      if (event.key === " " || event.key === "Enter") return; // theirs
    }
    const act = { " ": toggle, ArrowRight: () => step(1), ArrowLeft: () => step(-1) }[event.key];
    if (!act || waiting || over) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });

  // ---- what happens
  const retune = () => (clock.running ? tones.plan(phases, clock.elapsed) : tones.hush());
  function toggle() {
    if (waiting || over) return;
    tones.wake();
    clock.running ? clock.pause() : clock.start();
    retune();
    draw();
  }
  function seek(seconds) { clock.set(seconds); retune(); draw(); }
  function step(by) {
    if (waiting || over) return;
    const now = phaseAt(phases, clock.elapsed) ?? phases[phases.length - 1];
    // going back from well within a step begins it again, as on every player
    const start = phases.find((one) => one.step === now.step).start;
    const to = by < 0 && clock.elapsed - start > 3 ? now.step : now.step + by;
    if (by > 0) skipped.add(steps[now.step].number);
    else for (const { number } of steps.slice(Math.max(to, 0))) skipped.delete(number); // they come again
    phases = laid();
    const goal = phases.find((one) => one.step === to);
    if (goal) seek(goal.start);
    else if (by > 0) end("finished", words.finished);
    else seek(0);
  }
  function change(made, at) {
    steps = made;
    phases = laid();
    const goal = phases.find((one) => one.step === at);
    if (!goal) { end("finished", words.finished); return; }
    clock.set(goal.start);
  }
  function end(outcome, told) {
    over = true;
    clock.pauseAt(phases[phases.length - 1].end);
    tones.hush();
    waiting = null;
    question.hidden = true;
    controls.hidden = true;
    const minutes = Math.round(clock.ran / 6) / 10;
    if (outcome === "finished" && !minutes) outcome = "skipped"; // the end was reached, but not by doing it
    const done = clock.ran > 0 && outcome !== "skipped";
    if (!done) written.textContent = words.not_played;
    draw();
    const box = make("div", { class: "rt-over", "data-outcome": outcome, tabindex: "-1", role: "alert" }, outcome === "skipped" ? null : make("p", {}, told),
      outcome === "finished" ? make("p", {}, words.how_often) : null, written);
    root.insertBefore(box, controls);
    box.focus();
    const stopped = outcome === "stopped";
    if (stopped) { leave.textContent = "To the questions"; desk.askAnew(); }
    if (done || stopped) desk.finished({ outcome, minutes, felt, begun: done });
  }

  // ---- how did it feel?
  /** The most discomfort, out of 10, that the step just done allows: less where it is to be light. */
  const mostOf = ({ step }) => steps[step].light ?? steps[step].most ?? choices.limit;
  function ask(held) {
    waiting = held;
    clock.pauseAt(held.end);
    tones.hush();
    const { area, side: worked } = steps[held.step];
    const answer = (value) => {
      felt.push({ area, discomfort: value });
      passed.add(steps[held.step].number);
      phases = laid();
      value > mostOf(held) ? tooStrong(held, area) : goOn();
    };
    question.replaceChildren(
      make("p", { class: "rt-heading", tabindex: "-1" }, `${[upper(area), SIDE_WORDS[worked].toLowerCase()].filter(Boolean).join(", ")}. ${words.ask_discomfort}`),
      make("div", { class: "rt-scale" }, ...Array.from({ length: 11 }, (_, value) => button(String(value), () => answer(value)))),
      button(words.gate_travels, () => { felt.push({ area, travelled: true }); end("travelled", words.travels_now); }, { class: "rt-button rt-stop" }));
    question.hidden = false;
    draw();
    question.querySelector(".rt-heading").focus();
  }
  function tooStrong(held, area) {
    question.replaceChildren(
      make("p", { class: "rt-heading", tabindex: "-1" }, words.too_strong.replace("{limit}", mostOf(held))),
      make("div", { class: "rt-actions" },
        button("Go on, lighter", () => { change(lightened(steps, area, held.step, choices.light), held.step + 1); goOn(); }),
        button("Leave this area", () => { change(without(steps, area, held.step), held.step + 1); goOn(); })));
    question.querySelector(".rt-heading").focus();
  }
  function goOn() {
    if (over) return;
    waiting = null;
    question.hidden = true;
    if (phaseAt(phases, clock.elapsed) === null) { end("finished", words.finished); return; }
    clock.start();
    retune();
    draw();
    name.focus();
  }

  // ---- drawing
  function draw() {
    const total = phases[phases.length - 1].end;
    if (!over && !waiting) {
      const held = phases.find((one) => one.gate && one.end <= clock.elapsed + 1e-9);
      if (held) { ask(held); return; }
      if (clock.elapsed >= total) { end("finished", words.finished); return; }
    }
    const at = Math.min(clock.elapsed, total);
    const now = waiting ?? phaseAt(phases, at) ?? phases[phases.length - 1];
    const doing = steps[now.step];
    whole.max = total;
    whole.value = at;
    time.textContent = clockFace(waiting || over ? 0 : now.end - at);
    time.setAttribute("aria-label", `${time.textContent} left`);
    breath.show(now.kind === "work" && !waiting && !over ? at - now.start : null);
    pause.textContent = clock.running ? "Pause" : at > 0 ? "Go on" : "Begin";
    pause.disabled = skip.disabled = back.disabled = Boolean(waiting);
    const news = `${now.step} ${now.kind} ${now.set} ${over} ${Boolean(waiting)} ${doing.set_s}`;
    if (news === shown) return;
    shown = news;
    drawPhase(now, doing);
  }
  function drawPhase(now, doing) {
    const kind = now.kind === "work" ? WORK_WORDS[doing.kind] : PHASE_WORDS[now.kind];
    count.textContent = `Step ${now.step + 1} of ${steps.length}`;
    name.textContent = doing.name;
    side.textContent = SIDE_WORDS[doing.side];
    phase.textContent = over ? "" : doing.sets > 1 && now.kind === "work" ? `${kind}, set ${now.set} of ${doing.sets}` : kind;
    root.dataset.phase = over ? "over" : now.kind;
    how.replaceChildren(...[...doing.how, doing.keep_off && `Keep off: ${lower(doing.keep_off)}.`,
      doing.light ? `Lighter now: at most ${doing.light} out of 10.` : doing.limit].filter(Boolean).map((line) => make("li", {}, line)));
    drawPicture(doing);
    const after = steps[now.step + 1];
    next.textContent = after && !over ? `Next: ${after.name}${after.side === "both" ? "" : `, ${after.side} side`}` : "";
    aloud.textContent = over ? "" : [now.kind === "work" || now.kind === "ready" ? "" : doing.name,
      now.kind === "ready" ? "" : SIDE_WORDS[doing.side], phase.textContent,
      now.kind === "work" ? inWords(doing.set_s) : ""].filter(Boolean).join(". ");
  }
  function drawPicture({ technique }) {
    const drawn = desk.pictures[technique];
    if (picture.dataset.shows === technique || !drawn) return;
    picture.dataset.shows = technique;
    putDrawing(picture, drawn.svg);
    picture.firstElementChild.setAttribute("role", "img");
    picture.firstElementChild.setAttribute("aria-label", drawn.words);
  }
  const upper = (words) => `${words[0].toUpperCase()}${words.slice(1)}`;
  const lower = (words) => `${words[0].toLowerCase()}${words.slice(1)}`;
  const tick = () => {
    if (closed) return;
    if (clock.running) draw();
    requestAnimationFrame(tick);
  };
  // a hidden tab paints no frames, but its clock and its questions go on
  const slow = setInterval(() => clock.running && draw(), 500);
  draw();
  tick();
  return { root, kept: (told) => (written.textContent = told), drawn: () => drawPicture(steps[(phaseAt(phases, clock.elapsed) ?? phases[phases.length - 1]).step]), ended: () => over, close: () => { closed = true; clearInterval(slow); tones.hush(); clock.pause(); } };
}
