/** What the answers mean, row by row. */
import { element } from "../../dom/element.ts";
import type { Choices, ClosedData, ReasonData, VerdictData } from "../../messages/routine.ts";
import { plainButton, routineButton } from "../shared/controls.ts";
import type { Builder } from "./builder_context.ts";
import type { RequestStatus } from "./routine_data.ts";

const HEADINGS: Record<VerdictData["state"], string> = {
  emergency: "Get help now",
  held: "First see a clinician",
  open: "You may go on",
  incomplete: "Not finished yet",
};
const UNANSWERED: Record<RequestStatus, string> = {
  settled: "Looking at your answers …",
  pending: "Looking at your answers …",
  late: "The page is still busy. Your answers are waiting in line.",
  failed: "Your answers could not be looked at. Please change one to try again.",
  lost: "Your answers could not be looked at: the connection was lost.",
};

/** The verdict; an emergency stays in sight while answers are looked at anew. */
export function verdictView(builder: Builder): HTMLElement {
  const { screen, answersStatus } = builder.shared.data;
  if (!screen || (answersStatus !== "settled" && screen.state !== "emergency"))
    return waitingView(builder, UNANSWERED[answersStatus]);
  const { state, message, reasons } = screen;
  const told = reasons
    .filter(({ asked }) => asked)
    .map((reason) => reasonItem(reason, builder.shared.choices));
  const goOn = builder.shared.data.plan ? "See the routine" : "Choose tools and time";
  return element(
    "section",
    {
      class: "rt-stage rt-verdict",
      "data-state": state,
      role: state === "emergency" ? "alert" : "group",
    },
    element("h3", { class: "rt-heading", tabindex: "-1" }, HEADINGS[state]),
    element("p", {}, message),
    told.length > 0 && element("ul", { class: "rt-reasons" }, ...told),
    element(
      "div",
      { class: "rt-actions" },
      state === "open" && routineButton(goOn, () => builder.go({ stage: "build" })),
      changeButton(builder),
    ),
  );
}

function waitingView(builder: Builder, words: string): HTMLElement {
  return element(
    "section",
    { class: "rt-stage rt-verdict", role: "group" },
    element("h3", { class: "rt-heading", tabindex: "-1", role: "status" }, words),
    element("div", { class: "rt-actions" }, changeButton(builder)),
  );
}

function changeButton(builder: Builder): HTMLElement {
  return plainButton("Change my answers", () => {
    const verdict = builder.shared.data.screen?.state;
    const again = verdict === "open" || verdict === "held";
    builder.go({ stage: "screen", mending: true, ...(again && { group: 0 }) });
  });
}

function reasonItem(reason: ReasonData, choices: Choices): HTMLElement {
  const { asked, why, adapted = "", not_sure, closes, basis, sources } = reason;
  const quiet = (words: string) => element("span", { class: "rt-quiet" }, words);
  return element(
    "li",
    {},
    element("strong", {}, asked),
    ". ",
    why,
    " ",
    adapted,
    not_sure && ` ${not_sure}`,
    closes && quiet(` Leaves out: ${closedWords(closes, choices)}.`),
    quiet(` Rests on ${basis}: ${sources.join("; ")}`),
  );
}

/** Tools and places in few words: all of either are named as one. */
export function closedWords(
  { tools, where }: ClosedData,
  { areas, sides, pressing }: Pick<Choices, "areas" | "sides" | "pressing">,
): string {
  const places =
    where.length === areas.length * sides.length
      ? ["everywhere"]
      : areas.flatMap(({ id, words }) => {
          const on = sides.filter((side) => where.includes(`${side} ${id}`));
          return on.length === sides.length ? [words] : on.map((side) => `${side} ${words}`);
        });
  const all = tools.length === Object.keys(pressing).length;
  const what = all ? "all pressing" : tools.map((tool) => pressing[tool] ?? tool).join(", ");
  return `${what}, ${places.join(", ")}`;
}
