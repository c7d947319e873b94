/** The plan: its steps with what may be done to each, the body that lights up, what was left out. */
import { bulletList, button, element } from "../../dom/element.ts";
import { durationWords } from "../../format/time.ts";
import type { Block, EditablePlan } from "../../messages/routine.ts";
import { options, plainButton, routineButton } from "../shared/controls.ts";
import { type BodyMap, bodyMap } from "./body_map.ts";
import type { Builder } from "./builder_context.ts";
import type { RequestStatus } from "./routine_data.ts";
import type { StepAct } from "./step_control.ts";

const UNMADE: Record<RequestStatus, string> = {
  settled: "Making your routine …",
  pending: "Making your routine …",
  late: "The page is still busy. Your routine is waiting in line.",
  failed: "Your routine could not be made. Please change a choice to try again.",
  lost: "Your routine could not be made: the connection was lost.",
};

/** The plan beside the choices, with what can be done with the whole of it; `along` is to take away. */
export function planView(builder: Builder, along: HTMLElement): HTMLElement {
  const { plan, planStatus } = builder.shared.data;
  if (!plan) {
    const attributes = { class: "rt-heading", tabindex: "-1", role: "status" };
    return element("div", { class: "rt-plan" }, element("p", attributes, UNMADE[planStatus]));
  }
  const map = bodyMap(builder.shared, plan);
  return element(
    "div",
    { class: "rt-plan" },
    element("h3", { class: "rt-heading", tabindex: "-1" }, `Your routine: ${plan.takes}`),
    element(
      "div",
      { class: "rt-actions" },
      routineButton("Play", () => builder.go({ stage: "play" }), { class: "rt-button rt-large" }),
      plainButton("Change my answers", () => builder.go({ stage: "screen", group: 0 })),
    ),
    ...plan.notes.map((note) => element("p", { class: "rt-note" }, note)),
    element("div", { class: "rt-two" }, blockList(builder, plan, map), map.root),
    plan.advice.length > 0 &&
      element("div", {}, element("h4", {}, "Adapted to your answers"), bulletList(plan.advice)),
    leftOut(plan),
    along,
  );
}

function blockList({ requests }: Builder, plan: EditablePlan, map: BodyMap): HTMLElement {
  const blocks = plan.blocks.map((block, at) => blockRow(block, at + 1, requests, map));
  const add = element("select", {
    class: "rt-swap",
    "aria-label": "Add a step",
    "data-act": "add" satisfies StepAct,
    disabled: !plan.add.length,
  });
  add.append(
    ...options([["", plan.add.length ? "Add a step …" : "Nothing more fits"]]),
    ...options(plan.add.map(({ id, name, area }) => [id, `${name} (${area})`])),
  );
  add.addEventListener("change", () => {
    if (add.value) void requests.change({ what: "add", technique: add.value });
  });
  const undo = plainButton("Undo", () => void requests.change({ what: "undo" }), {
    disabled: !plan.undo,
  });
  return element(
    "div",
    { "data-steps": true },
    element("ol", { class: "rt-blocks" }, ...blocks),
    element("div", { class: "rt-actions" }, add, undo),
  );
}

function blockRow(
  block: Block,
  number: number,
  requests: Builder["requests"],
  map: BodyMap,
): HTMLElement {
  const { technique, name } = block;
  const tool = (sign: string, words: string, what: "up" | "down" | "remove"): HTMLElement =>
    button(sign, () => void requests.change({ what, technique }), {
      class: "rt-tool",
      "aria-label": `${words}: ${name}`,
      title: words,
      "data-act": what satisfies StepAct,
      "data-technique": technique,
      disabled: !block[what],
    });
  const swap = element("select", {
    class: "rt-swap",
    "aria-label": `Swap: ${name}`,
    "data-act": "swap" satisfies StepAct,
    "data-technique": technique,
    disabled: !block.swap.length,
  });
  swap.append(
    ...options([["", "Swap for …"]]),
    ...options(block.swap.map(({ id, name: other }) => [id, other])),
  );
  swap.addEventListener("change", () => {
    if (swap.value) void requests.change({ what: "swap", technique, by: swap.value });
  });
  const row = element(
    "li",
    { class: "rt-block", "data-technique": technique },
    element("span", { class: "rt-number", "aria-hidden": "true" }, String(number)),
    element(
      "div",
      { class: "rt-block-words" },
      element("strong", {}, name),
      element("span", { class: "rt-quiet" }, [doseWords(block), block.tool].join(" · ")),
    ),
    element(
      "div",
      { class: "rt-tools" },
      tool("▲", "Earlier", "up"),
      tool("▼", "Later", "down"),
      swap,
      tool("✕", "Take out", "remove"),
    ),
  );
  for (const event of ["pointerenter", "focusin"])
    row.addEventListener(event, () => map.lightUp(block));
  for (const event of ["pointerleave", "focusout"])
    row.addEventListener(event, () => map.lightUp(null));
  return row;
}

/** How long a block is worked on, such as "2 × 30 s each side"; a file's sides may have different times. */
export function doseWords({ doses }: Pick<Block, "doses">): string {
  const said = doses.map(
    ({ sets, set_s }) => `${sets > 1 ? `${sets} × ` : ""}${durationWords(set_s)}`,
  );
  if (new Set(said).size > 1) return doses.map(({ side }, at) => `${side} ${said[at]}`).join(", ");
  const [first] = doses;
  const one = doses.length === 1 && first?.side !== "both" ? `, ${first?.side} side only` : "";
  return `${said[0] ?? ""}${doses.length > 1 ? " each side" : ""}${one}`;
}

function leftOut({ left_out: items }: EditablePlan): HTMLElement {
  const rows = items.map(({ area, tools, why }) =>
    element("li", {}, element("strong", {}, `${area}: ${tools.join(", ")}`), `. ${why}`),
  );
  return element(
    "details",
    {},
    element("summary", {}, `What was left out, and why (${items.length})`),
    element("ul", { class: "rt-reasons" }, ...rows),
  );
}
