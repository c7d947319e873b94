// What the learner wishes: tools at hand, minutes, focus and what else there is to say.

const ASKED = {
  balance: ["Front and back", [["even", "evenly"], ["more back", "more of the back"], ["more front", "more of the front"]]],
  sides: ["Sides", [["both", "left and right"], ["left", "left only"], ["right", "right only"]]],
  last_time: ["Last time", [["first time", "this is the first time"], ["fine", "it felt fine"], ["sore", "I was sore for more than a day"], ["stopped", "I stopped because something was wrong"], ["travelled", "pain or tingling travelled down the leg"]]],
};

function ticks(words, items, chosen, heard) {
  const boxes = items.map(({ id, words: label }) => {
    const box = make("input", { type: "checkbox", value: id });
    box.checked = chosen.includes(id);
    return [box, make("label", { class: "rt-tick" }, box, label)];
  });
  const group = make("fieldset", { class: "rt-ticks" }, make("legend", {}, words), ...boxes.map(([, label]) => label));
  group.addEventListener("change", () => heard(boxes.filter(([box]) => box.checked).map(([box]) => box.value)));
  return group;
}

function minutesSlider([low, high], value, heard) {
  const name = freshName("minutes");
  const read = make("output", { for: name });
  const input = make("input", { type: "range", id: name, min: low, max: high, step: 1 });
  const tell = () => { read.textContent = `${input.value} min`; input.setAttribute("aria-valuetext", `${input.value} minutes`); };
  input.value = value;
  tell();
  input.addEventListener("input", tell);
  input.addEventListener("change", () => heard(Number(input.value)));
  return make("div", { class: "rt-minutes" }, make("label", { for: name }, "Minutes in all"), input, read);
}

function drawnList(words, options, value, heard) {
  const name = freshName("list");
  const list = make("select", { id: name }, ...options.map(([id, label]) => make("option", { value: id }, label)));
  list.value = value;
  list.addEventListener("change", () => heard(list.value));
  return make("div", { class: "rt-list" }, make("label", { for: name }, words), list);
}

function weekNumber([first, last], value, heard) {
  const name = freshName("week");
  const input = make("input", { type: "number", id: name, min: first, max: last, step: 1, inputmode: "numeric" });
  input.value = value;
  input.addEventListener("change", () => {
    if (!input.checkValidity() || !input.value) input.value = value; // out of range: as it was
    heard(Number((value = input.value)));
  });
  return make("div", { class: "rt-list" }, make("label", { for: name }, "Week of practice"), input);
}

/** The form at the left of the plan; every change asks for a new plan. */
function choiceForm(desk) {
  const { choices, wish } = desk;
  const set = (field) => (value) => { wish[field] = value; desk.send("wish", { wish }); };
  const allowed = make("input", { type: "checkbox" });
  allowed.checked = wish.clinician_allows_front_of_hip;
  allowed.addEventListener("change", () => set("clinician_allows_front_of_hip")(allowed.checked));
  return make("form", { class: "rt-choices", "aria-label": "Choices" },
    ticks("Tools at hand", choices.tools, wish.tools, set("tools")),
    minutesSlider(choices.minutes, wish.minutes, set("minutes")),
    ticks("Focus, if any", choices.areas, wish.focus, set("focus")),
    ...Object.entries(ASKED).map(([field, [words, options]]) => drawnList(words, options, wish[field], set(field))),
    weekNumber(choices.weeks, wish.week, set("week")),
    make("label", { class: "rt-tick" }, allowed, "A clinician has told me that pressing the front of the hip is fine for me"));
}
