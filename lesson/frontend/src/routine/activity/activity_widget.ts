/** A plan for something the learner misses: made in a form, marked week by week, kept by the kernel. */
import type { RenderProps } from "@anywidget/types";
import { bulletList, element } from "../../dom/element.ts";
import { mayTakeFocus } from "../../dom/keys.ts";
import { mountKernelWidget } from "../../kernel/kernel_widget.ts";
import { oneAtATime } from "../../kernel/one_at_a_time.ts";
import type { ActivityReply, ActivityRequest, ActivityWords } from "../../messages/activity.ts";
import { plainButton } from "../shared/controls.ts";
import { eraseQuestion } from "../shared/erase_question.ts";
import { remarkParagraphs } from "../shared/remarks.ts";
import { planForm } from "./plan_form.ts";
import { planView } from "./plan_view.ts";

interface Traits {
  start: string;
  words: ActivityWords;
}

export function render({ model, el }: RenderProps<Traits>): () => void {
  return mountKernelWidget<ActivityRequest, ActivityReply>({
    model,
    el,
    className: "rt-page rt-activity",
    init: () => ({ kind: "init" }),
    build({ root, request, loss }) {
      const view = activityView(model.get("words"), oneAtATime(request, loss));
      root.append(view.body);
      return {
        setConnected: view.setConnected,
        onReply: view.show,
      };
    },
  });
}

function activityView(
  words: ActivityWords,
  kernel: ReturnType<typeof oneAtATime<ActivityRequest>>,
) {
  const said = element("div", { class: "rt-said-aloud", role: "status" });
  const trouble = element("p", { class: "rt-trouble", role: "alert" });
  const ask = (request: ActivityRequest): void => {
    void kernel.ask(request);
  };
  let sent = ""; // what was typed of the plan that is on its way, as JSON
  const form = planForm(
    words,
    (plan) => {
      if (kernel.asking === null) sent = JSON.stringify(plan);
      ask({ kind: "plan", plan });
    },
    () => {
      form.form.hidden = true;
      trouble.textContent = "";
      anew.focus();
    },
  );
  form.form.addEventListener("input", () => {
    trouble.textContent = ""; // it was said of what was typed before
  });
  const shown = element("div");
  const anew = plainButton("Begin a new plan", () => {
    form.form.hidden = false;
    form.heading.focus();
  });
  const undo = plainButton("Undo the last change", () => ask({ kind: "undo" }), {
    "data-sends": true,
  });
  const erase = eraseQuestion("Erase the plan", "Every plan will be gone.", () =>
    ask({ kind: "erase" }),
  );
  const stage = element(
    "section",
    { class: "rt-stage", "aria-label": "Your plan" },
    shown,
    element("div", { class: "rt-actions" }, undo, anew, erase.open, erase.question),
  );
  const body = element(
    "div",
    { class: "rt-parts" },
    form.form,
    kernel.waiting,
    trouble,
    said,
    stage,
    alwaysSaid(words),
  );
  let last: string | null = null; // the plan that is shown, null until the kernel has said anything

  function show(state: ActivityReply): void {
    const first = last === null;
    trouble.textContent = state.trouble;
    said.replaceChildren(...remarkParagraphs(state.said));
    if (state.trouble && !first) return; // what was typed stays
    const { plan } = state;
    const wasOpen = shown.querySelector("details")?.open ?? false;
    const view = plan
      ? planView(plan, words, (mark) => ask({ kind: "mark", mark, week: plan.week }))
      : null;
    shown.replaceChildren(...(view ? [view.section] : []));
    if (view) view.numbers.open = wasOpen;
    stage.hidden = undo.hidden = !state.undo;
    const news = JSON.stringify(plan);
    const isTyping = kernel.asking === "plan" && JSON.stringify(form.read()) !== sent;
    if (!isTyping && (first || kernel.asking !== null || news !== last)) {
      form.form.hidden = plan !== null;
      form.fill(state);
    }
    last = news;
    // what had the focus is gone, unless somebody has gone on meanwhile
    if (kernel.asking !== null && mayTakeFocus(body) && !isTyping)
      (view?.now ?? form.heading).focus();
  }
  return {
    body,
    show,
    /** Once it was alive, what is typed can be read and copied even where nobody can keep it. */
    setConnected(connected: boolean): void {
      body.inert = !connected && last === null;
      if (connected) kernel.reconnected();
    },
  };
}

/** What is always said, whatever the plan, with where it comes from. */
function alwaysSaid(words: ActivityWords): HTMLElement {
  return element(
    "section",
    { class: "rt-stage rt-always", "aria-label": "Before you begin" },
    ...words.always.map((sentence, at) => element("p", { class: at > 0 && "rt-note" }, sentence)),
    element(
      "details",
      {},
      element("summary", {}, "Where this comes from"),
      bulletList(words.sources, { class: "rt-quiet" }),
    ),
  );
}
