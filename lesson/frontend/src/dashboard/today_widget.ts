/** Today, for whoever comes back: the kernel says what there is; who is new here is shown nothing. */
import type { RenderProps } from "@anywidget/types";
import { element, uniqueId } from "../dom/element.ts";
import { focusedWithin } from "../dom/keys.ts";
import { today } from "../format/time.ts";
import { mountKernelWidget } from "../kernel/kernel_widget.ts";
import { oneAtATime } from "../kernel/one_at_a_time.ts";
import type { DashboardReply, DashboardRequest } from "../messages/dashboard.ts";
import { diaryLine } from "./diary_line.ts";
import { partRow } from "./part_row.ts";

export function render({ model, el }: RenderProps): () => void {
  return mountKernelWidget<DashboardRequest, DashboardReply>({
    model,
    el,
    className: "lesson-today",
    init: () => ({ kind: "init", day: today() }),
    build({ root, request, loss }) {
      const kernel = oneAtATime(request, loss);
      const card = todayCard(kernel);
      root.dataset.empty = "";
      root.append(card.box);
      return {
        setConnected: card.setConnected,
        onReply(state) {
          card.show(state);
          root.toggleAttribute("data-empty", isEmpty(state));
        },
      };
    },
  });
}

/** Whether there is nothing to go on with: somebody is here for the first time. */
export function isEmpty({ parts, diary, said, trouble }: DashboardReply): boolean {
  return parts.length === 0 && !diary && said.length === 0 && !trouble;
}

function todayCard(kernel: ReturnType<typeof oneAtATime<DashboardRequest>>) {
  const title = element("h2", { class: "lesson-today-title", id: uniqueId("today") }, "Today");
  const rows = element("ul", { class: "lesson-today-rows" });
  const said = element("div", { class: "lesson-today-said", role: "status" });
  const trouble = element("p", { class: "lesson-today-trouble", role: "alert" });
  const line = diaryLine((leg, back) => {
    void kernel.ask({ kind: "write", day: today(), leg, back });
  });
  const box = element(
    "section",
    { class: "lesson-today-card", "aria-labelledby": title.id, hidden: true },
    title,
    rows,
    kernel.waiting,
    trouble,
    said,
  );
  line.row.addEventListener("input", () => {
    trouble.textContent = ""; // it was said of what was chosen before
  });
  const setRows = (items: HTMLElement[]): void => {
    const focused = focusedWithin(rows);
    rows.replaceChildren(...items);
    if (focused?.isConnected) focused.focus(); // what is moved loses it
  };
  return {
    box,
    show(state: DashboardReply): void {
      box.hidden = isEmpty(state);
      const items = state.parts.map((part) => {
        const before = rows.querySelector<HTMLElement>(`[data-part="${part.id}"]`);
        const made = partRow(part);
        return before?.isEqualNode(made) ? before : made;
      });
      if (state.diary) line.show(state.diary);
      setRows(state.diary ? [...items, line.row] : items);
      trouble.textContent = state.trouble;
      said.replaceChildren(
        ...state.said.map(({ words, grave }) => element("p", { "data-grave": grave }, words)),
      );
    },
    setConnected(connected: boolean): void {
      line.setConnected(connected);
      if (connected) kernel.reconnected();
    },
  };
}
