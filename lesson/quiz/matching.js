// Things brought together: a list to choose from beside each.

function matching({ rows, choices }) {
  const lists = new Map();
  const options = new Map(choices.map(({ id, text }) => [id, text]));
  const fill = (list, order) => {
    const before = list.value;
    list.replaceChildren(make("option", { value: "" }, "choose …"), ...order.map((id) => make("option", { value: id }, options.get(id))));
    list.value = before;
  };
  const box = make("div", { class: "lesson-quiz-match" }, ...rows.map(({ id, text }) => {
    const name = freshName("match");
    const list = make("select", { id: name });
    const tag = make("span", { class: "lesson-quiz-tag" });
    lists.set(id, { list, tag });
    fill(list, choices.map((choice) => choice.id));
    return make("div", { class: "lesson-quiz-option", "data-row": true }, make("label", { for: name, class: "lesson-quiz-words" }, text), list, tag);
  }));
  return {
    box,
    value: () => {
      const made = [...lists].filter(([, { list }]) => list.value !== "").map(([id, { list }]) => [id, list.value]);
      return made.length ? Object.fromEntries(made) : null;
    },
    set: (answer) => { for (const [id, { list }] of lists) list.value = answer?.[id] ?? ""; },
    arrange: (order) => { for (const { list } of lists.values()) fill(list, order); },
    tell(said) {
      for (const [id, { tag }] of lists) {
        if (!said.right) { tagged(tag, "", ""); continue; }
        const right = said.chosen?.[id] === said.right[id];
        tagged(tag, right ? "right" : "not yet", right ? "right" : `belongs to: ${options.get(said.right[id])}`);
      }
    },
  };
}
