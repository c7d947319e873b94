// The screen: one group of questions at a time, nothing ticked beforehand, and what follows from it.

const SAID = [["yes", "Yes"], ["no", "No"], ["not sure", "Not sure"]];

/** One question; `heard` is told whenever its answer changes. */
function questionRow(question, places, desk, heard) {
  const [name, label] = [freshName("question"), freshName("label")];
  const spots = make("div", { class: "rt-spots", role: "group", "aria-label": "Where?", hidden: true },
    make("p", {}, "Where? Without a mark it counts everywhere."));
  const boxes = places.map(({ key, words }) => {
    const box = make("input", { type: "checkbox", value: key });
    spots.append(make("label", { class: "rt-tick" }, box, words));
    return box;
  });
  const radios = SAID.map(([value]) => make("input", { type: "radio", name, value }));
  const row = make("div", { class: "rt-question", role: "radiogroup", "aria-labelledby": label },
    make("span", { class: "rt-asked", id: label }, question.text),
    make("span", { class: "rt-said" },
      ...SAID.map(([, words], at) => make("label", { class: "rt-choice" }, radios[at], words))),
    question.local ? spots : null);
  const answer = () => {
    const said = radios.find((radio) => radio.checked)?.value;
    if (!said) return;
    const marked = boxes.filter((box) => box.checked).map((box) => box.value);
    spots.hidden = said === "no";
    desk.answers[question.id] = said !== "no" && marked.length ? { answer: said, spots: marked } : said;
    row.classList.remove("rt-missing");
    heard();
  };
  row.addEventListener("change", answer);
  const before = desk.answers[question.id];
  if (before) {
    radios.find((radio) => radio.value === (before.answer ?? before)).checked = true;
    boxes.forEach((box) => (box.checked = (before.spots ?? []).includes(box.value)));
    spots.hidden = (before.answer ?? before) === "no";
  }
  return { row, first: radios[0], isOpen: () => !(question.id in desk.answers), sayNo: () => { radios[1].checked = true; answer(); } };
}

/** The group of questions that the learner has come to. */
function screenGroup(desk) {
  const { questions, choices } = desk;
  const group = questions[desk.group];
  const places = choices.areas.flatMap(({ id, words }) =>
    choices.sides.map((side) => ({ key: `${side} ${id}`, words: `${side} ${words}` })));
  const missing = make("p", { class: "rt-trouble", role: "alert" });
  const count = make("span", { class: "rt-quiet", role: "status" });
  const tell = () => {
    const open = rows.filter((row) => row.isOpen()).length;
    count.textContent = open ? `${open} of ${rows.length} still open here` : "All answered here";
  };
  const heard = () => { missing.textContent = ""; tell(); desk.send("answers", { answers: desk.answers }); };
  const rows = group.questions.map((question) => questionRow(question, places, desk, heard));
  const next = () => {
    const open = rows.filter((row) => row.isOpen());
    open.forEach(({ row }) => row.classList.add("rt-missing"));
    if (open.length) {
      missing.textContent = `Please answer ${open.length === 1 ? "the one question" : `the ${open.length} questions`} still open; "not sure" is an answer too.`;
      open[0].first.focus();
    } else if (desk.group < questions.length - 1) { desk.group += 1; desk.go("screen"); }
    else desk.go("result");
  };
  tell();
  return make("section", { class: "rt-stage" },
    desk.waits ? make("p", { class: "rt-note" }, desk.waits) : null,
    make("p", { class: "rt-quiet" }, `Part ${desk.group + 1} of ${questions.length}. Your answers are not kept anywhere.`),
    make("fieldset", { class: "rt-group" }, make("legend", { tabindex: "-1", class: "rt-heading" }, group.stem),
      ...rows.map(({ row }) => row)),
    make("div", { class: "rt-actions" },
      button("No to all that is still open", () => rows.filter((row) => row.isOpen()).forEach((row) => row.sayNo()), { class: "rt-button rt-plain" }),
      desk.group ? button("Back", () => { desk.group -= 1; desk.go("screen"); }, { class: "rt-button rt-plain" }) : null,
      button(desk.group < questions.length - 1 ? "Next" : "See what it means", next),
      count),
    missing,
    desk.group === 0 ? make("div", { class: "rt-actions" }, openFile(desk)) : null);
}

const HEADINGS = { emergency: "Get help now", held: "First see a clinician", open: "You may go on", incomplete: "Not finished yet" };

/** What the answers mean, row by row. */
function screenResult(desk) {
  const { state, message, reasons } = desk.screen;
  const told = reasons.filter(({ asked }) => asked).map((reason) =>
    make("li", {}, make("strong", {}, reason.asked), ". ", reason.why, " ", reason.adapted ?? "", reason.not_sure ? ` ${reason.not_sure}` : "",
      reason.closes ? make("span", { class: "rt-quiet" }, ` Leaves out: ${closing(reason.closes, desk.choices)}.`) : "",
      make("span", { class: "rt-quiet" }, ` Rests on ${reason.basis}: ${reason.sources.join("; ")}`)));
  const change = button("Change my answers", () => { if (state === "open" || state === "held") desk.group = 0; desk.mending = true; desk.go("screen"); }, { class: "rt-button rt-plain" });
  return make("section", { class: "rt-stage rt-verdict", "data-state": state, role: state === "emergency" ? "alert" : "group" },
    make("h3", { class: "rt-heading", tabindex: "-1" }, HEADINGS[state]),
    make("p", {}, message),
    told.length ? make("ul", { class: "rt-reasons" }, ...told) : null,
    make("div", { class: "rt-actions" }, state === "open" ? button(desk.plan ? "See the routine" : "Choose tools and time", () => desk.go("build")) : null, change));
}

/** Tools and places in few words: all of either are named as one. */
function closing({ tools, where }, { areas, sides, pressing }) {
  const here = where.length === areas.length * sides.length ? ["everywhere"]
    : areas.flatMap(({ id, words }) => {
      const on = sides.filter((side) => where.includes(`${side} ${id}`));
      return on.length === sides.length ? [words] : on.map((side) => `${side} ${words}`);
    });
  const what = tools.length === Object.keys(pressing).length ? "all pressing" : tools.map((tool) => pressing[tool]).join(", ");
  return `${what}, ${here.join(", ")}`;
}
