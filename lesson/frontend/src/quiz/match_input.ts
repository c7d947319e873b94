/** Things brought together: a list to choose from beside each. */
import { element, uniqueId } from "../dom/element.ts";
import type { GivenAnswer, MatchLists } from "../messages/quiz.ts";
import type { QuestionInput } from "./question_input.ts";
import { setTag } from "./verdict_icon.ts";

export function matchInput({ rows, choices }: MatchLists): QuestionInput {
  const texts = new Map(choices.map(({ id, text }) => [id, text]));
  const fill = (list: HTMLSelectElement, order: string[]): void => {
    const before = list.value;
    const options = order.map((id) => element("option", { value: id }, texts.get(id)));
    list.replaceChildren(element("option", { value: "" }, "choose …"), ...options);
    list.value = before;
  };
  let told = false; // where each belongs
  const lists = rows.map(({ id, text }) => {
    const name = uniqueId("match");
    const list = element("select", { id: name });
    const tag = element("span", { class: "lesson-quiz-tag" });
    fill(
      list,
      choices.map((choice) => choice.id),
    );
    const words = element("label", { for: name, class: "lesson-quiz-words" }, text);
    const attributes = { class: "lesson-quiz-option", "data-row": true };
    list.addEventListener("input", () => {
      if (!told) setTag(tag, "", ""); // it was said of another choice
    });
    return { id, list, tag, row: element("div", attributes, words, list, tag) };
  });

  return {
    box: element("div", { class: "lesson-quiz-match" }, ...lists.map(({ row }) => row)),
    value() {
      const made = lists.filter(({ list }) => list.value !== "");
      return made.length ? Object.fromEntries(made.map(({ id, list }) => [id, list.value])) : null;
    },
    set(answer) {
      for (const { id, list } of lists) list.value = partnerOf(id, answer) ?? "";
    },
    setOrder(order) {
      for (const { list } of lists) fill(list, order);
    },
    update({ chosen, right, right_rows: rightRows }) {
      told = Boolean(right);
      for (const { id, tag } of lists) {
        const belongs = partnerOf(id, right);
        if (rightRows?.includes(id)) setTag(tag, "right", "right");
        else if (!belongs) setTag(tag, rightRows ? "not yet" : "", rightRows ? "not yet" : "");
        else if (partnerOf(id, chosen) === belongs) setTag(tag, "right", "right");
        else setTag(tag, "not yet", `belongs to: ${texts.get(belongs)}`);
      }
    },
  };
}

function partnerOf(id: string, answer: GivenAnswer | undefined): string | null {
  return answer && typeof answer === "object" && !Array.isArray(answer)
    ? (answer[id] ?? null)
    : null;
}
