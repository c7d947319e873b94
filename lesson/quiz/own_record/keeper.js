// The learner's own record: what the kernel says of it, and buttons that save and erase it.

function render({ model, el }) {
  const send = (kind) => model.send({ kind });
  const act = (words, does, more = "") => {
    const button = make("button", { type: "button", class: `lesson-record-button ${more}` }, words);
    button.addEventListener("click", does);
    return button;
  };
  const start = make("p", { class: "lesson-start" }, model.get("start"));
  const [where, holds, question] = [make("p"), make("p"), make("p")];
  const trouble = make("p", { class: "lesson-record-trouble", role: "alert", tabindex: "-1" });
  const said = make("p", { class: "lesson-record-said", role: "status", tabindex: "-1" });

  let erasing = false; // what came of it gets the focus, once it is told
  const keep = act("Keep it", () => { sure.hidden = true; erase.focus(); }, "lesson-record-quiet");
  const sure = make("div", { class: "lesson-record-sure", role: "group", "aria-label": "Erase everything?", hidden: true }, question,
    make("div", { class: "lesson-record-actions" }, keep, act("Erase it", () => { sure.hidden = true; erasing = true; send("erase"); }, "lesson-record-stop")));
  // Asking again tells how much there is now; the safe answer has the focus, so that Enter twice erases nothing.
  const erase = act("Erase everything", () => { send("hello"); sure.hidden = false; keep.focus(); }, "lesson-record-quiet");
  const card = make("fieldset", { class: "lesson-record-card" }, make("legend", {}, "Your record"), where, holds,
    make("div", { class: "lesson-record-actions" },
      act("Save everything (JSON)", () => send("json")), act("Save answers as a table (CSV)", () => send("csv"), "lesson-record-quiet"), erase),
    sure, trouble, said);
  el.replaceChildren(make("div", { class: "lesson-live lesson-record", lang: "en-GB" }, start, card));
  const sleep = (asleep) => { start.hidden = !asleep; card.disabled = asleep; };
  sleep(true);

  const hear = (message, buffers) => {
    if (message.kind === "file") { saveFile(message, bytes(buffers[0])); return; }
    sleep(false);
    where.textContent = message.where;
    holds.textContent = message.holds;
    question.textContent = message.sure;
    trouble.textContent = message.trouble;
    said.textContent = message.said;
    if (!erasing || !(message.said || message.trouble)) return;
    erasing = false;
    (message.trouble ? trouble : said).focus();
  };
  model.on("msg:custom", hear);
  const deaf = onKernelGone(model, () => sleep(true));
  send("hello");
  return () => { model.off("msg:custom", hear); deaf(); };
}

export default { render };
