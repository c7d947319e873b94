// One option to choose, or any number to tick; `mine` is what a kept one is called.

function choosing(options, several, mine) {
  const group = freshName("choice"); // two views must not share radios
  const rows = new Map(options.map(({ id, text }) => {
    const input = make("input", { type: several ? "checkbox" : "radio", name: group, value: id });
    const tag = make("span", { class: "lesson-quiz-tag" });
    const row = make("label", { class: "lesson-quiz-option", "data-row": true }, input, make("span", { class: "lesson-quiz-words" }, text), tag);
    return [id, { input, tag, row }];
  }));
  const box = make("div", {}, ...[...rows.values()].map(({ row }) => row));
  const ticked = () => [...rows].filter(([, { input }]) => input.checked).map(([id]) => id);
  const many = (value) => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]);
  return {
    box,
    value: () => (several ? (ticked().length ? ticked().sort() : null) : ticked()[0] ?? null),
    set: (answer) => { for (const [id, { input }] of rows) input.checked = many(answer).includes(id); },
    arrange: (order) => box.replaceChildren(...order.map((id) => rows.get(id).row)),
    tell(said) {
      const [answer, key] = [many(said.chosen), many(said.right)];
      for (const [id, { tag }] of rows) {
        const chosen = answer.includes(id);
        const state = key.includes(id) ? "right" : chosen ? (key.length || !several ? (said.verdict === "kept" ? "kept" : "not yet") : "kept") : "";
        const words = { right: chosen ? "Your answer: right" : "The right answer", "not yet": "Your answer: not yet", kept: mine }[state];
        tagged(tag, state, words);
      }
    },
  };
}
