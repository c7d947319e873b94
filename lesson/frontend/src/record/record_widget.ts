/** The learner's own record: what the kernel says of it, and buttons that save, erase and restore it. */
import type { RenderProps } from "@anywidget/types";
import { bytesOf, saveFile } from "../dom/download.ts";
import { element } from "../dom/element.ts";
import { mountKernelWidget } from "../kernel/kernel_widget.ts";
import type { RecordReply, RecordRequest, State } from "../messages/record.ts";
import { act, row } from "./actions.ts";
import { bringBack } from "./bring_back.ts";
import { leaveHere } from "./leave_here.ts";
import { bringBackSettings, savedSettings } from "./settings_in_record.ts";

export function render({ model, el }: RenderProps): () => void {
  return mountKernelWidget<RecordRequest, RecordReply>({
    model,
    el,
    className: "lesson-record",
    init: () => ({ kind: "init" }),
    build({ root, request }) {
      const card = recordCard(request);
      root.append(card.box);
      return {
        setConnected: (connected) => {
          card.box.disabled = !connected;
        },
        onReply(reply, buffers) {
          if (reply.kind === "state") card.show(reply);
          else if (buffers[0]) saveFile(reply, bytesOf(buffers[0]));
        },
      };
    },
  });
}

function recordCard(request: (asked: RecordRequest) => Promise<unknown>) {
  const [where, holds, question] = [element("p"), element("p"), element("p")];
  const file = element("code");
  const path = element("details", {}, element("summary", {}, "Where to find this file"), file);
  const trouble = element("p", {
    class: "lesson-record-trouble",
    role: "alert",
    tabindex: "-1",
  });
  const said = element("p", { class: "lesson-record-said", role: "status", tabindex: "-1" });

  const hideQuestion = () => {
    sure.hidden = true;
  };
  const keep = act("Keep it", "lesson-record-quiet", () => {
    hideQuestion();
    erase.focus();
  });
  const eraseNow = act("Erase it", "lesson-record-stop", async () => {
    hideQuestion();
    erase.focus(); // the button that was pressed is gone
    if ((await request({ kind: "erase" })) === "done")
      (trouble.textContent ? trouble : said).focus();
  });
  const sure = element(
    "div",
    { class: "lesson-record-sure", role: "group", "aria-label": "Erase everything?", hidden: true },
    question,
    row(keep, eraseNow),
  );
  // Asking again tells how much there is now; the safe answer has the focus, so that Enter twice
  // erases nothing.
  const erase = act("Erase everything", "lesson-record-quiet", () => {
    void request({ kind: "init" });
    sure.hidden = false;
    keep.focus();
  });
  const saveEverything = () => {
    void request({ kind: "export", form: "json", settings: savedSettings() });
  };
  const saveAll = act("Save everything, to open here again", "", saveEverything);
  const saveAnswers = act(
    "Save answers as a table for a spreadsheet",
    "lesson-record-quiet",
    () => {
      void request({ kind: "export", form: "csv" });
    },
  );
  const leaving = leaveHere(request, saveEverything);
  const back = bringBack(request, {
    complain(words) {
      said.textContent = "";
      trouble.textContent = words;
      trouble.focus();
    },
    focusOutcome: () => (trouble.textContent ? trouble : said).focus(),
  });
  const box = element(
    "fieldset",
    { class: "lesson-record-card" },
    element("legend", {}, "Your record"),
    where,
    path,
    holds,
    row(saveAll, saveAnswers, erase),
    sure,
    back.field,
    back.question,
    row(leaving.opener),
    leaving.question,
    trouble,
    said,
  );
  const show = (state: State): void => {
    where.textContent = state.where;
    file.textContent = state.file;
    path.hidden = !state.file;
    holds.textContent = state.holds;
    question.textContent = state.sure;
    trouble.textContent = state.trouble;
    said.textContent = state.said;
    back.ask(state.coming);
    leaving.show(state.leave);
    bringBackSettings(state.settings);
  };
  return { box, show };
}
