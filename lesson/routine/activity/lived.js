// The plan as it stands: this week in words, three marks, the picture, and its numbers as a table.

function planPicture({ pictures, description }) {
  const face = (name) => make("img", { class: `rt-face-${name}`, src: `data:image/svg+xml;base64,${pictures[name]}`, alt: description });
  return make("figure", { class: "rt-chart rt-plan-picture" }, face("wide"), face("narrow"));
}

function planTable({ rows, activity }) {
  const line = (cells) => make("tr", {}, make("th", { scope: "row" }, cells[0]), ...cells.slice(1).map((cell) => make("td", {}, cell)));
  const head = make("tr", {}, ...["Week", "Amount a day", "How it went"].map((name) => make("th", { scope: "col" }, name)));
  return make("details", { class: "rt-numbers" }, make("summary", {}, "The same as a table"),
    make("table", {}, make("caption", {}, activity), make("thead", {}, head), make("tbody", {}, ...rows.map(line))));
}

/** How this week went: three buttons, each with what it means beside it. */
function weekMarks(plan, words, send) {
  const choice = ({ mark, words: went, means }) => {
    const said = make("span", { id: freshName("mark") }, means);
    const press = button(went, () => send("mark", { mark, week: plan.week }), { class: "rt-button rt-plain", "aria-describedby": said.id });
    return make("div", { class: "rt-mark" }, press, said);
  };
  return make("fieldset", { class: "rt-marks" }, make("legend", {}, `When week ${plan.week} is over: how did it go?`), ...words.marks.map(choice));
}

function livedPlan(plan, words, send) {
  const now = make("p", { class: "rt-this-week", tabindex: "-1" }, plan.now);
  const heading = make("h3", { class: "rt-heading" }, plan.activity, make("span", { class: "rt-quiet" }, plan.week ? ` – week ${plan.week}` : ""));
  const section = make("div", {}, heading, now, ...plan.remarks.map((said) => make("p", { class: "rt-remark" }, said)),
    plan.week ? weekMarks(plan, words, send) : null, planPicture(plan), make("p", { class: "rt-quiet" }, words.sum_only), planTable(plan));
  return { section, now };
}
