/** One question of a card: its elements, and how it shows what the kernel says. */
import { handOnDraft } from "../dom/draft.ts";
import { button, element } from "../dom/element.ts";
import { mayTakeFocus } from "../dom/keys.ts";
import type { Outcome } from "../kernel/connection.ts";
import type {
  ClientView,
  Picture,
  QuestionState,
  QuizRequest,
  QuizTraits,
} from "../messages/quiz.ts";
import { answerProgress } from "./answer_progress.ts";
import { saidOfChange } from "./changed_answer.ts";
import { confidenceInput } from "./confidence_input.ts";
import { hintSteps } from "./hints.ts";
import { questionInput } from "./question_input.ts";
import { lastTime, showResult } from "./result.ts";

const BUTTONS: Record<QuizTraits["purpose"], [first: string, again: string]> = {
  ask: ["Check", "Check again"],
  exam: ["Note my answer", "Change my answer"],
  predict: ["Keep my prediction", "Change my prediction"],
  recall: ["", ""],
};

export type Request = (asked: QuizRequest, onLate?: () => void) => Promise<Outcome>;

export interface QuestionView {
  readonly form: HTMLFormElement;
  /** Show how the question stands, and its options in the learner's own order. */
  show(state: QuestionState, order?: string[]): void;
  /** It is seen and the kernel can be asked: bring what is still missing. */
  load(): void;
  onPicture(picture: Picture): void;
  setConnected(connected: boolean): void;
}

function buttonWords({ purpose, not_kept }: Pick<QuizTraits, "purpose" | "not_kept">) {
  const [first, again] = BUTTONS[purpose];
  return [purpose === "predict" && not_kept ? "Note my prediction" : first, again] as const;
}

export function questionView(
  question: ClientView,
  traits: Pick<QuizTraits, "purpose" | "asks_how_sure" | "not_kept">,
  request: Request,
): QuestionView {
  const { purpose, asks_how_sure: asksHowSure } = traits;
  const [first, again] = buttonWords(traits);
  const { id } = question;
  const input = questionInput(question, purpose, (onLate) =>
    request({ kind: "picture", id }, onLate),
  );
  const sure = asksHowSure && purpose !== "predict" ? confidenceInput() : null;
  const hints = hintSteps();
  const progress = answerProgress();
  const before = element("div", { class: "lesson-quiz-last-time" });
  const check = element("button", { type: "submit", class: "lesson-quiz-button" }, first);
  const explain = quietButton(
    "Show the answer",
    () => void ask(explain, { kind: "explain", id, turn }),
  );
  explain.hidden = true;
  const result = element("div", { class: "lesson-quiz-result", tabindex: "-1", hidden: true });
  // A recalled prediction may change while the learner is elsewhere: it must not call out the answer.
  const live = element("div", { "aria-live": purpose !== "recall" && "polite" }, result);
  const legend = element("legend", {}, question.stem);
  const fields = element("fieldset", {}, legend, before, input.box, sure?.box);
  const actions = element(
    "div",
    { class: "lesson-quiz-actions" },
    check,
    explain,
    progress.waiting,
  );
  const answerable = purpose === "recall" ? [] : [hints.box, actions, progress.trouble];
  const form = element("form", { class: "lesson-quiz-card" }, fields, ...answerable, live);

  let turn = 0;
  let pending = false;
  let arranged = false;
  let drawn = ""; // the state that is shown, as JSON
  let revealed = -1; // the turn whose answer a projected page has asked for

  const ask = async (pressed: HTMLButtonElement, asked: QuizRequest): Promise<void> => {
    if (pending) return; // one click, one answer
    pending = true;
    progress.sent();
    const outcome = await request(asked, progress.late);
    pending = false;
    progress.ended(outcome, asked.kind === "answer", pressed.textContent);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [chosen, confidence] = [input.value(), sure?.value() ?? null];
    void ask(check, { kind: "answer", id, turn, chosen, confidence, hints: hints.opened() });
  });

  let known: QuestionState | null = null; // what is shown of it
  let told: string | null = null; // what of it is said, as JSON
  const tell = (said: QuestionState | null): void => {
    const news = JSON.stringify(said);
    if (news === told) return;
    told = news;
    if (said) showResult(result, said, purpose);
    else result.hidden = true;
  };
  form.addEventListener("input", () => {
    if (known) tell(saidOfChange(known, input.value(), again));
  });

  handOnDraft(
    form,
    id,
    () => ({ chosen: input.value(), confidence: sure?.value() ?? null }),
    ({ chosen, confidence }) => {
      if (chosen !== null) input.set(chosen);
      sure?.set(confidence);
    },
  );

  /** On a projected page an answer waits until somebody asks for it. */
  const withhold = (state: QuestionState, order: string[]): void => {
    const reveal = button(
      "Show the answer",
      () => {
        const held = document.activeElement === reveal;
        revealed = state.turn;
        show(state, order);
        if (held) result.focus(); // the button that was pressed is gone
      },
      { class: "lesson-quiz-button lesson-quiz-reveal" },
    );
    known = null; // nothing is told of it yet
    result.hidden = false;
    result.dataset.state = "";
    result.replaceChildren(element("p", {}, "Answered. What do the others think?"), reveal);
    if (pending && mayTakeFocus(form)) result.focus();
  };

  const show = (state: QuestionState, order: string[] = []): void => {
    if (state.turn !== turn) progress.clear();
    turn = state.turn;
    if (isTelling(state) && revealed !== turn && isProjected()) {
      withhold(state, order);
      return;
    }
    if (order.length && !arranged) {
      arranged = true;
      input.setOrder?.(order);
    }
    const news = JSON.stringify(state);
    if (news === drawn) return; // another view of this card greeted the kernel, or it is back
    drawn = news;
    before.replaceChildren(...lastTime(state));
    hints.show(state.hints);
    if (state.chosen !== null && state.chosen !== undefined) {
      input.set(state.chosen);
      if (state.verdict !== "unanswered") check.textContent = again; // nothing was checked yet
    }
    input.update?.(state);
    explain.hidden = !["not yet", "partly right"].includes(state.verdict) || Boolean(state.why);
    actions.hidden = Boolean(state.over);
    known = state;
    told = null;
    tell(state);
    if (pending && state.verdict && mayTakeFocus(form)) result.focus();
  };

  return {
    form,
    show,
    load: () => input.load?.(),
    onPicture: (picture) => input.onPicture?.(picture),
    setConnected(connected) {
      fields.disabled = check.disabled = explain.disabled = !connected;
    },
  };
}

export function quietButton(words: string, act: () => void): HTMLButtonElement {
  return button(words, act, { class: "lesson-quiz-button lesson-quiz-quiet" });
}

/** Whether a state tells how an answer stands. */
function isTelling({ verdict }: QuestionState): boolean {
  return !["", "unanswered", "unpredicted", "kept"].includes(verdict);
}

function isProjected(): boolean {
  return document.body.classList.contains("lesson-projected");
}
