// The form for an activity: nothing is filled in but what the diary knows already.

/** What is typed: `read()` gives it as text, `fill()` shows a plan or a suggestion where nothing is typed. */
function planForm(words, send, back) {
  const activity = make("input", { type: "text", maxlength: words.longest, autocomplete: "off" });
  const unit = make("select", {}, ...words.units.map((one) => make("option", { value: one }, one)));
  const number = () => make("input", { type: "text", inputmode: "numeric", autocomplete: "off", maxlength: 12 });
  const managed = Array.from({ length: words.days }, number);
  const days = make("select", {}, ...[1, 2, 3, 4, 5, 6, 7].map((one) => make("option", { value: one, selected: one === 4 }, String(one))));
  const [least, most, usual] = words.step;
  const step = make("input", { type: "range", min: least, max: most, step: 1, value: usual });
  const goal = number();
  const stepWords = make("output", { class: "rt-percent" });
  const sayStep = () => { stepWords.textContent = `${step.value} %`; step.setAttribute("aria-valuetext", `${step.value} per cent a week`); };
  step.addEventListener("input", sayStep);
  sayStep();
  const keep = button("Keep the plan I have", back, { class: "rt-button rt-plain" });
  const heading = make("h3", { class: "rt-heading", tabindex: "-1" }, "Make a small plan");
  const stepField = field("More each week", step);
  stepField.append(stepWords);
  stepWords.setAttribute("for", step.id);
  const form = make("form", { class: "rt-stage rt-form", novalidate: true },
    heading, make("p", {}, words.intro),
    make("div", { class: "rt-fields" }, field("What you miss, in your words", activity, { class: "rt-list rt-wide" }), field("Counted in", unit)),
    make("fieldset", {}, make("legend", {}, "What you managed on up to three recent days, good or bad. The plan begins with the least of them; 0 is allowed."),
      make("div", { class: "rt-fields" }, ...managed.map((input, at) => field(`Day ${at + 1}`, input)))),
    make("div", { class: "rt-fields" }, field("Days a week", days), stepField, field("Goal for a day, if you have one", goal)),
    make("div", { class: "rt-actions" }, make("button", { type: "submit", class: "rt-button" }, "Make the plan"), keep));
  const read = () => ({
    activity: activity.value, unit: unit.value, managed: managed.map((input) => input.value),
    days_a_week: days.value, step_percent: step.value, goal: goal.value,
  });
  /** A new plan begins from new days, so those stay empty. */
  const fill = ({ plan, suggested }) => {
    activity.value = plan?.activity ?? suggested ?? "";
    keep.hidden = !plan;
    if (!plan) return;
    [unit.value, days.value, step.value, goal.value] = [plan.unit, plan.days_a_week, plan.step_percent, plan.goal ?? ""];
    for (const input of managed) input.value = "";
    sayStep();
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); send("plan", { plan: read() }); });
  return { form, fill, heading };
}
