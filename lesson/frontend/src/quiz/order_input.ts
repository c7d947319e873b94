/** Things put in order: up and down by buttons, so that keys, touch and mouse do it alike. */
import { button, element } from "../dom/element.ts";
import type { OrderList } from "../messages/quiz.ts";
import type { QuestionInput } from "./question_input.ts";
import { setTag } from "./verdict_icon.ts";

export function orderInput({ items, ends }: OrderList): QuestionInput {
  const texts = new Map(items.map(({ id, text }) => [id, text]));
  let order = items.map(({ id }) => id);
  let moved = false;
  const list = element("ol", { class: "lesson-quiz-sort" });
  const spoken = element("p", { class: "lesson-quiz-aloud", "aria-live": "polite" });

  const shift = (id: string, by: -1 | 1): void => {
    const at = order.indexOf(id);
    if (order[at + by] === undefined) {
      spoken.textContent = `${texts.get(id)}: already ${by < 0 ? "first" : "last"}`;
      return;
    }
    order.splice(at + by, 0, ...order.splice(at, 1));
    moved = true;
    draw();
    const moverOf = by < 0 ? "[data-up]" : "[data-down]";
    list.children[at + by]?.querySelector<HTMLButtonElement>(moverOf)?.focus();
    spoken.textContent = `${texts.get(id)}: ${at + by + 1} of ${order.length}`;
    list.dispatchEvent(new Event("input", { bubbles: true })); // as from any other way to choose
  };
  const mover = (id: string, by: -1 | 1): HTMLButtonElement => {
    const [words, mark, sign] = by < 0 ? ["Up", "data-up", "▲"] : ["Down", "data-down", "▼"];
    return button(sign ?? "", () => shift(id, by), {
      class: "lesson-quiz-mover",
      "aria-label": `${words}: ${texts.get(id)}`,
      [mark ?? ""]: true,
      // one that cannot be pressed would lose the focus at the end of the way
      "aria-disabled": order[order.indexOf(id) + by] === undefined && "true",
    });
  };
  /** Draw the things as they lie, and beside each where it belongs, if that has been told. */
  const draw = (right: string[] = []): void => {
    const rows = order.map((id, at) => {
      const tag = element("span", { class: "lesson-quiz-tag" });
      const words = element("span", { class: "lesson-quiz-words" }, texts.get(id));
      const attributes = { class: "lesson-quiz-option", "data-row": true };
      const row = element("li", attributes, mover(id, -1), mover(id, 1), words, tag);
      if (right[at] === id) setTag(tag, "right", "right here");
      else if (right.length) setTag(tag, "not yet", `belongs in place ${right.indexOf(id) + 1}`);
      return row;
    });
    list.replaceChildren(...rows);
  };
  draw();

  return {
    box: element(
      "div",
      {},
      element("p", { class: "lesson-quiz-end" }, `▲ ${ends.first}`),
      list,
      element("p", { class: "lesson-quiz-end" }, `▼ ${ends.last}`),
      spoken,
    ),
    value: () => (moved ? order : null),
    set(answer) {
      if (!Array.isArray(answer)) return;
      order = [...answer];
      moved = true;
      draw();
    },
    setOrder(ids) {
      if (moved) return;
      order = [...ids];
      draw();
    },
    update: ({ right }) => draw(Array.isArray(right) ? right : []),
  };
}
