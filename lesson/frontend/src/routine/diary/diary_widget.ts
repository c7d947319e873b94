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
  const drawn = element("img");
  const below = element("div", { class: "rt-said-aloud rt-below", role: "status", tabindex: "-1" });
  const nothing = element("p", { hidden: true }, words.empty);
  const ask = (request: DiaryRequest): void => {
    void kernel.ask({ ...request, day: today() });
  };
  let sent = ""; // the entry that is on its way, as JSON
  const form = entryForm(
    words,
    (entry) => {
      if (kernel.asking === null) sent = JSON.stringify(entry);
      ask({ kind: "write", entry });
    },
    () => {
      const { id } = form.read();
      form.fill(null, activity);
      trouble.textContent = "";
      (rowOf(id)?.querySelector("button") ?? form.heading).focus();
    },
  );
  form.form.addEventListener("input", () => {
    trouble.textContent = ""; // it was said of what was typed before
  });
  const table = plainButton("Save as a table for a spreadsheet", () => ask({ kind: "export" }), {
    "data-sends": true,
  });
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
      below,
      entries,
      element("div", { class: "rt-actions" }, table, erase.open, erase.question),
    ),
  );
  let first = true;
  let activity = ""; // what was written of last
  let removed = ""; // the id of what was taken out last
  const back = plainButton("Put it back", () => ask({ kind: "put_back", id: removed }), {
    "data-sends": true,
  });
  const rows = () => [...entries.querySelectorAll<HTMLElement>("li")];
  const rowOf = (id: string) => rows().find((row) => row.dataset.entry === id);

  function show(state: State): void {
    const asked = first ? "init" : kernel.asking;
    first = false;
    activity = state.activity;
    say(asked, state);
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
      remove({ id }) {
        if (kernel.asking === null) removed = id;
        ask({ kind: "delete", id });
      },
    });
    const hadKeys = mayTakeFocus(body);
    entries.replaceChildren(...(state.entries.length ? [list] : []));
    drawn.alt = state.description;
    if (state.picture) drawn.src = `data:image/png;base64,${state.picture}`; // it keeps its height
    picture.replaceChildren(...(state.picture ? [drawn] : []));
    if (state.trouble || !hadKeys) return;
    if (asked === "erase") form.heading.focus();
    if (asked === "delete") focusNear(back);
    if (asked === "put_back") focusNear(rowOf(removed)?.querySelector("button") ?? below);
  }

  /** What came of a press in the list is said there, all else below the form. */
  function say(asked: string | null, state: State): void {
    const inList = asked === "delete" || asked === "put_back";
    const [done, ...rest] = remarkParagraphs(state.said);
    const short = inList && !state.trouble && done ? [done] : [];
    trouble.textContent = inList ? "" : state.trouble;
    const failed = element("p", { class: "rt-trouble", role: "alert" }, state.trouble);
    const canGoBack = asked === null && below.contains(back); // others wrote meanwhile
    if (asked === "delete") short[0]?.append(" ", back);
    if (!canGoBack) below.replaceChildren(...short, ...(inList && state.trouble ? [failed] : []));
    said.replaceChildren(...(done && !short.length ? [done] : []), ...rest);
  }

  /** The button that was pressed is gone: the keys go to what undoes it, or to the entry that came back. */
  function focusNear(control: HTMLElement): void {
    control.focus();
    below.scrollIntoView({ block: "nearest" });
  }

  /** Whether the form is emptied; what is typed while others write, or while it is saved, stays. */
  function beginsAnew(asked: string | null, state: State): boolean {
    if (asked === "delete" || asked === "put_back") return form.isGone(state.entries);
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
