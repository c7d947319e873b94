// Things put in order: up and down by buttons, so that keys, touch and mouse do it alike.

function sorting({ items, ends }) {
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  let order = items.map(({ id }) => id);
  let moved = false;
  const list = make("ol", { class: "lesson-quiz-sort" });
  const aloud = make("p", { class: "lesson-quiz-aloud", "aria-live": "polite" });
  const shift = (id, by) => {
    const at = order.indexOf(id);
    if (order[at + by] === undefined) return;
    order.splice(at + by, 0, ...order.splice(at, 1));
    moved = true;
    draw();
    const row = list.children[at + by];
    const wanted = row.querySelector(by < 0 ? "[data-up]" : "[data-down]");
    (wanted.disabled ? row.querySelector("button:not(:disabled)") : wanted).focus();
    aloud.textContent = `${texts.get(id)}: ${at + by + 1} of ${order.length}`;
  };
  function draw(said = {}) {
    list.replaceChildren(...order.map((id, at) => {
      const mover = (words, by, mark, sign) => {
        const element = make("button", { type: "button", class: "lesson-quiz-mover", "aria-label": `${words}: ${texts.get(id)}`, [mark]: true, disabled: order[at + by] === undefined }, sign);
        element.addEventListener("click", () => shift(id, by));
        return element;
      };
      const tag = make("span", { class: "lesson-quiz-tag" });
      const row = make("li", { class: "lesson-quiz-option", "data-row": true }, mover("Up", -1, "data-up", "▲"), mover("Down", 1, "data-down", "▼"),
        make("span", { class: "lesson-quiz-words" }, texts.get(id)), tag);
      if (said.right) tagged(tag, said.right[at] === id ? "right" : "not yet", said.right[at] === id ? "right here" : `belongs in place ${said.right.indexOf(id) + 1}`);
      return row;
    }));
  }
  draw();
  return {
    box: make("div", {}, make("p", { class: "lesson-quiz-end" }, `▲ ${ends.first}`), list, make("p", { class: "lesson-quiz-end" }, `▼ ${ends.last}`), aloud),
    value: () => (moved ? order : null),
    set: (answer) => { if (answer) { order = [...answer]; moved = true; draw(); } },
    arrange: (mixed) => { if (!moved) { order = [...mixed]; draw(); } },
    tell: (said) => draw(said),
  };
}
