/** What stands under a question: the verdict, the feedback, the reason and the sources. */
import { bulletList, element } from "../dom/element.ts";
import type { QuestionState, QuizTraits, Source } from "../messages/quiz.ts";
import { numberLine } from "./number_line.ts";
import { verdictIcon } from "./verdict_icon.ts";

/** Fill the place under a question; it is hidden as long as there is no verdict. */
export function showResult(
  box: HTMLElement,
  state: QuestionState,
  purpose: QuizTraits["purpose"],
): void {
  box.hidden = !state.verdict;
  box.dataset.state = state.verdict;
  box.replaceChildren(...(state.verdict ? resultParts(state, purpose) : []));
}

function resultParts(state: QuestionState, purpose: QuizTraits["purpose"]): Node[] {
  const { verdict, heading, feedback, chosen, chosen_text, notice } = state;
  const parts: Node[] = [
    element("p", { class: "lesson-quiz-heading" }, verdictIcon(verdict), heading),
  ];
  if (purpose === "recall" && chosen_text)
    parts.push(element("p", {}, "You predicted: ", element("strong", {}, chosen_text), "."));
  if (feedback) parts.push(element("p", {}, feedback));
  if (state.why) {
    if (verdict !== "right")
      parts.push(element("p", {}, "The answer: ", element("strong", {}, state.right_text), "."));
    if (state.line) parts.push(numberLine(state.line, guessOf(chosen)));
    parts.push(element("p", {}, state.why), sourceList(state.sources ?? []));
  }
  if (notice) parts.push(element("p", { class: "lesson-quiz-notice" }, notice));
  return parts;
}

function guessOf(answer: QuestionState["chosen"]): number | null {
  return typeof answer === "string" || typeof answer === "number" ? Number(answer) : null;
}

function sourceList(sources: Source[]): HTMLElement {
  const items = sources.map(({ citation, link, checked }) => {
    const words = link.replace("https://doi.org/", "doi:");
    const to = link && element("a", { href: link, target: "_blank", rel: "noopener" }, words);
    const item = document.createDocumentFragment();
    item.append(citation, " ", to, ` (${checked})`);
    return item;
  });
  const summary = element("summary", {}, "Sources");
  return element("details", { class: "lesson-quiz-sources" }, summary, bulletList(items));
}

/** How it went last time; what was answered only for whoever asks: it may give the answer away. */
export function lastTime(state: QuestionState): Node[] {
  if (!state.before) return [];
  const said = element("p", {}, state.before);
  if (!state.before_answer) return [said];
  const summary = element("summary", {}, "Show what I answered");
  return [said, element("details", {}, summary, element("p", {}, state.before_answer))];
}
