// A plan for something the learner misses: made in a form, marked week by week, kept by the kernel.

/** What is always said, whatever the plan, with where it comes from. */
function alwaysSaid(words) {
  return make("section", { class: "rt-stage rt-always", "aria-label": "Before you begin" },
    ...words.always.map((said, at) => make("p", { class: at ? "rt-note" : false }, said)),
    make("details", {}, make("summary", {}, "Where this comes from"), listOf(words.sources, { class: "rt-quiet" })));
}

function render({ model, el }) {
  const words = model.get("words");
  const start = make("p", { class: "lesson-start" }, model.get("start"));
  const said = make("div", { class: "rt-said-aloud", role: "status" });
  const trouble = make("p", { class: "rt-trouble", role: "alert" });
  let doing = ""; // a double click asks once, and no button loses the focus by being shut
  const send = (kind, more = {}) => { if (!doing) { doing = kind; model.send({ kind, ...more }); } };
  const form = planForm(words, send, () => { form.form.hidden = true; trouble.textContent = ""; anew.focus(); });
  const shown = make("div", {});
  const anew = button("Begin a new plan", () => { form.form.hidden = false; form.heading.focus(); }, { class: "rt-button rt-plain" });
  const undo = button("Undo the last change", () => send("undo"), { class: "rt-button rt-plain" });
  const sure = make("span", { hidden: true }, "Every plan will be gone. ", button("Erase it", () => { sure.hidden = true; send("erase"); }, { class: "rt-button rt-stop" }), " ",
    button("Keep it", () => { sure.hidden = true; erase.focus(); }, { class: "rt-button rt-plain" }));
  const erase = button("Erase the plan", () => { sure.hidden = false; sure.querySelector("button").focus(); }, { class: "rt-button rt-plain" });
  const stage = make("section", { class: "rt-stage", "aria-label": "Your plan" }, shown, make("div", { class: "rt-actions" }, undo, anew, erase, sure));
  const body = make("div", { class: "rt-parts" }, form.form, trouble, said, stage, alwaysSaid(words));
  el.replaceChildren(make("div", { class: "lesson-live rt-page rt-activity", lang: "en-GB" }, start, body));
  const sleep = (asleep) => { start.hidden = !asleep; body.inert = asleep; };
  sleep(true);

  const hear = (message) => {
    const done = doing;
    doing = "";
    sleep(false);
    trouble.textContent = message.trouble;
    said.replaceChildren(...message.said.map(({ words: sentence, grave }) => make("p", { class: grave ? "rt-note rt-grave" : "rt-note", role: grave ? "alert" : false }, sentence)));
    if (message.trouble && done !== "hello") return; // what was typed stays
    const { plan } = message;
    const open = shown.querySelector("details")?.open ?? false;
    const lived = plan ? livedPlan(plan, words, send) : null;
    shown.replaceChildren(...(lived ? [lived.section] : []));
    if (open && lived) shown.querySelector("details").open = true;
    [stage.hidden, undo.hidden, form.form.hidden] = [!message.undo, !message.undo, Boolean(plan)];
    form.fill(message);
    if (done !== "hello") (lived?.now ?? form.heading).focus(); // what had the focus is gone
  };
  model.on("msg:custom", hear);
  const deaf = onKernelGone(model, () => { doing = ""; sleep(true); });
  send("hello");
  return () => { model.off("msg:custom", hear); deaf(); };
}

export default { render };
