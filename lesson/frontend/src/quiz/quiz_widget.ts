/**
 * A card of questions: it draws them and passes answers to the kernel. It decides nothing: what is
 * right, and what to say, arrives from the kernel when it is time, and is never saved.
 */
import type { RenderProps } from "@anywidget/types";
import { handOnPlace } from "../dom/draft.ts";
import { element } from "../dom/element.ts";
import { keepUnits } from "../dom/units.ts";
import { hideUntilFound, onFound } from "../dom/until_found.ts";
import { mountKernelWidget } from "../kernel/kernel_widget.ts";
import type { QuizReply, QuizRequest, QuizTraits, Score } from "../messages/quiz.ts";
import { finishQuestion } from "./finish_question.ts";
import { questionView, quietButton } from "./question_view.ts";
import { roundWords, scoreWords } from "./score_words.ts";

export function render({ model, el }: RenderProps<QuizTraits>): () => void {
  const traits: QuizTraits = {
    purpose: model.get("purpose"),
    questions: model.get("questions"),
    one_by_one: model.get("one_by_one"),
    asks_how_sure: model.get("asks_how_sure"),
    not_kept: model.get("not_kept"),
  };
  return mountKernelWidget<QuizRequest, QuizReply>({
    model,
    el,
    className: "lesson-quiz",
    init: () => ({ kind: "init" }),
    build({ root, request }) {
      const { purpose, questions, one_by_one: oneByOne } = traits;
      const exam = purpose === "exam";
      const notice = element("p", { class: "lesson-quiz-notice", role: "status", hidden: true });
      const views = new Map(
        questions.map((question) => [question.id, questionView(question, traits, request)]),
      );
      const inOrder = [...views.values()];
      const score = element("p", {
        class: "lesson-quiz-score",
        role: "status",
        tabindex: "-1",
        hidden: true,
      });
      const over = new Set<string>();
      const isOver = (): boolean => over.size === questions.length;
      let at = 0;
      let connected = false;
      let latest: Score | null = null;
      const back = quietButton("Back", () => goTo(at - 1));
      const next = quietButton("Next", () => goTo(at + 1));
      const finish = finishQuestion(
        () => latest,
        () => void request({ kind: "finish" }),
      );
      const round = element("p", { class: "lesson-quiz-round", hidden: true });
      const foot = element(
        "div",
        { class: "lesson-quiz-actions lesson-quiz-foot" },
        oneByOne && back,
        oneByOne && next,
        ...(exam ? finish.parts : []),
        score,
      );
      const looksBack = purpose === "recall" || purpose === "predict";
      foot.hidden = looksBack || (!exam && questions.length < 2);
      root.append(notice, round, ...inOrder.map((view) => view.form), foot);
      keepUnits(root);

      const showScore = (): void => {
        if (!latest) return;
        score.hidden = false;
        const untold = exam && !isOver();
        score.textContent = scoreWords(latest, { untold, ...(oneByOne && { place: at + 1 }) });
      };
      /** Pictures are fetched when they are seen. */
      const load = (): void => {
        if (!connected) return;
        for (const view of inOrder) if (!view.form.hasAttribute("hidden")) view.load();
      };
      const open = (to: number): void => {
        at = Math.max(0, Math.min(inOrder.length - 1, to));
        inOrder.forEach(({ form }, index) => {
          if (oneByOne && index !== at) hideUntilFound(form);
          else form.removeAttribute("hidden");
        });
        back.disabled = at === 0;
        next.disabled = at === inOrder.length - 1;
        showScore();
        load();
      };
      const goTo = (to: number): void => {
        open(to);
        const legend = inOrder[at]?.form.querySelector("legend");
        if (!connected || !legend) return;
        legend.tabIndex = -1;
        legend.focus();
      };
      open(0);
      handOnPlace(root, "card", () => at, open);
      inOrder.forEach(({ form }, index) => {
        onFound(form, () => open(index));
      });

      /** An exam ends once: when every question is over its button goes, and the score has the focus. */
      const endExam = (): void => {
        if (!exam || !isOver()) return;
        const held = finish.parts.some((part) => part.contains(document.activeElement));
        finish.end();
        round.hidden = true;
        if (held) score.focus();
      };
      return {
        setConnected(now) {
          connected = now;
          for (const view of inOrder) view.setConnected(now);
          finish.setConnected(now);
          load();
        },
        onReply(reply) {
          if (reply.kind === "picture") {
            views.get(reply.id)?.onPicture(reply);
            return;
          }
          if (reply.kind === "state") {
            notice.textContent = reply.notice;
            notice.hidden = !reply.notice;
            round.hidden = !reply.last_round;
            if (reply.last_round) round.textContent = roundWords(reply.last_round);
          }
          const told = reply.kind === "state" ? reply.questions : { [reply.id]: reply.state };
          for (const [id, state] of Object.entries(told)) {
            views.get(id)?.show(state, reply.kind === "state" ? reply.orders[id] : []);
            if (state.over) over.add(id);
          }
          latest = reply.score;
          keepUnits(root);
          showScore();
          endExam();
        },
      };
    },
  });
}
