/** The diary: a form, what was written before, and a picture. */
import type { RenderProps } from "@anywidget/types";
import { bytesOf, saveFile } from "../../dom/download.ts";
import { element } from "../../dom/element.ts";
import { mayTakeFocus } from "../../dom/keys.ts";
import { today } from "../../format/time.ts";
import { mountKernelWidget } from "../../kernel/kernel_widget.ts";
import { oneAtATime } from "../../kernel/one_at_a_time.ts";
import type { DiaryReply, DiaryRequest, DiaryWords, State } from "../../messages/diary.ts";
import { plainButton } from "../shared/controls.ts";
import { eraseQuestion } from "../shared/erase_question.ts";
import { remarkParagraphs } from "../shared/remarks.ts";
import { entryForm } from "./entry_form.ts";
import { entryList } from "./entry_list.ts";

interface Traits {
  start: string;
  words: DiaryWords;
}

export function render({ model, el }: RenderProps<Traits>): () => void {
  return mountKernelWidget<DiaryRequest, DiaryReply>({
    model,
    el,
    className: "rt-page rt-diary",
    init: () => ({ kind: "init", day: today() }),
    build({ root, request, loss }) {
      const diary = diaryView(model.get("words"), oneAtATime(request, loss));
      root.append(diary.body);
      return {
        setConnected: diary.setConnected,
        onReply(reply, buffers) {
          if (reply.kind === "state") diary.show(reply);
          else if (buffers[0]) saveFile(reply, bytesOf(buffers[0]));
        },
      };
    },
  });
}

function diaryView(words: DiaryWords, kernel: ReturnType<typeof oneAtATime<DiaryRequest>>) {
  const said = element("div", { class: "rt-said-aloud", role: "status" });
  const trouble = element("p", { class: "rt-trouble", role: "alert" });
  const entries = element("div");
  const picture = element("figure", { class: "rt-chart" });
  const nothing = element("p", { hidden: true }, words.empty);
  const ask = (request: DiaryRequest): void => {
    void kernel.ask({ ...request, day: today() });
  };
  let sent = ""; // the entry that is on its way, as JSON
  const form = entryForm(words, (entry) => {
    if (kernel.asking === null) sent = JSON.stringify(entry);
    ask({ kind: "write", entry });
  });
  const table = plainButton("Save as a table for a spreadsheet (CSV)", () =>
    ask({ kind: "export" }),
  );
  const erase = eraseQuestion("Erase the diary", "Everything in the diary will be gone.", () =>
    ask({ kind: "erase" }),
  );
  table.hidden = erase.open.hidden = true;
  const body = element(
    "div",
    { class: "rt-parts" },
    form.form,
    kernel.waiting,
    trouble,
    said,
    element(
      "section",
      { class: "rt-stage", "aria-label": "What was written" },
      nothing,
      picture,
      entries,
      element("div", { class: "rt-actions" }, table, erase.open, erase.question),
    ),
  );
  let first = true;

  function show(state: State): void {
    const asked = first ? "init" : kernel.asking;
    first = false;
    trouble.textContent = state.trouble;
    said.replaceChildren(...remarkParagraphs(state.said));
    if (!state.trouble && beginsAnew(asked, state)) form.fill(null, state.activity);
    nothing.hidden = !state.empty;
    table.hidden = state.entries.length === 0;
    erase.open.hidden = state.blank;
    if (state.blank) erase.question.hidden = true;
    const list = entryList(state.entries, state.left_out, {
      correct(entry) {
        form.fill(entry, state.activity);
        form.heading.focus();
      },
      remove: ({ id }) => ask({ kind: "delete", id }),
    });
    entries.replaceChildren(...(state.entries.length ? [list] : []));
    picture.replaceChildren(...(state.picture ? [chart(state)] : []));
    if (asked === "erase" && !state.trouble && mayTakeFocus(body)) form.heading.focus();
  }

  /** Whether the form is emptied; what is typed while others write, or while it is saved, stays. */
  function beginsAnew(asked: string | null, state: State): boolean {
    if (asked === "delete") return form.isGone(state.entries);
    if (asked === "write") return JSON.stringify(form.read()) === sent;
    return asked === "init" || asked === "erase";
  }
  return {
    body,
    show,
    /** Once it was alive, what is typed can be read and copied even where nobody can save it. */
    setConnected(connected: boolean): void {
      body.inert = !connected && first;
      if (connected) kernel.reconnected();
    },
  };
}

function chart({ picture, description }: State): HTMLImageElement {
  return element("img", { src: `data:image/png;base64,${picture}`, alt: description });
}
