// The plan: its steps with what may be done to each, the body that lights up, what was left out.

function doseWords({ sides, sets, set_s }) {
  const each = sides.length > 1 ? " each side" : "";
  const one = sides.length === 1 && sides[0] !== "both" ? `, ${sides[0]} side only` : "";
  return `${sets > 1 ? `${sets} × ` : ""}${inWords(set_s)}${each}${one}`;
}

function blockRow(block, number, desk) {
  const act = (what, more = {}) => desk.send("change", { what, technique: block.technique, ...more });
  const tool = (sign, words, what) =>
    button(sign, () => act(what), { class: "rt-tool", "aria-label": `${words}: ${block.name}`, title: words, disabled: !block[what] });
  const swap = make("select", { class: "rt-swap", "aria-label": `Swap: ${block.name}`, disabled: !block.swap.length },
    make("option", { value: "" }, "Swap for …"), ...block.swap.map(({ id, name }) => make("option", { value: id }, name)));
  swap.addEventListener("change", () => swap.value && act("swap", { by: swap.value }));
  const row = make("li", { class: "rt-block" },
    make("span", { class: "rt-number", "aria-hidden": "true" }, String(number)),
    make("div", { class: "rt-block-words" }, make("strong", {}, block.name),
      make("span", { class: "rt-quiet" }, [doseWords(block), block.tool].join(" · "))),
    make("div", { class: "rt-tools" }, tool("▲", "Earlier", "up"), tool("▼", "Later", "down"), swap, tool("✕", "Take out", "remove")));
  const light = (on) => desk.lightUp(on ? block : null);
  row.addEventListener("pointerenter", () => light(true));
  row.addEventListener("pointerleave", () => light(false));
  row.addEventListener("focusin", () => light(true));
  row.addEventListener("focusout", () => light(false));
  return row;
}

/** The plan beside the choices; `desk.plan` is what the kernel made of them. */
function planView(desk) {
  const { plan } = desk;
  if (!plan) return make("div", { class: "rt-plan" }, make("p", { class: "rt-heading", tabindex: "-1", role: "status" }, "Making your routine …"));
  const add = make("select", { class: "rt-swap", "aria-label": "Add a step", disabled: !plan.add.length },
    make("option", { value: "" }, plan.add.length ? "Add a step …" : "Nothing more fits"),
    ...plan.add.map(({ id, name, area }) => make("option", { value: id }, `${name} (${area})`)));
  add.addEventListener("change", () => add.value && desk.send("change", { what: "add", technique: add.value }));
  const out = plan.left_out.map(({ area, tools, why }) =>
    make("li", {}, make("strong", {}, `${area}: ${tools.join(", ")}`), `. ${why}`));
  return make("div", { class: "rt-plan" },
    make("h3", { class: "rt-heading", tabindex: "-1" }, `Your routine: ${plan.takes}`),
    ...plan.notes.map((note) => make("p", { class: "rt-note" }, note)),
    make("div", { class: "rt-two" },
      make("div", {}, make("ol", { class: "rt-blocks" }, ...plan.blocks.map((block, at) => blockRow(block, at + 1, desk))),
        make("div", { class: "rt-actions" }, add,
          button("Undo", () => desk.send("change", { what: "undo" }), { class: "rt-button rt-plain", disabled: !plan.undo }))),
      bodyMap(desk)),
    plan.advice.length ? make("div", {}, make("h4", {}, "Adapted to your answers"), listOf(plan.advice)) : null,
    make("details", {}, make("summary", {}, `What was left out, and why (${plan.left_out.length})`), make("ul", { class: "rt-reasons" }, ...out)));
}

/** The body from behind and in front; the places of the plan are lit. */
function bodyMap(desk) {
  const places = desk.plan.areas.map((place) => place.replace("_", " "));
  const box = make("figure", { class: "rt-map", role: "img", "aria-label": places.length ? `Worked on: ${places.map((place) => desk.named(place)).join(", ")}` : "No place is pressed or stretched" });
  putDrawing(box, desk.map ?? "");
  box.append(make("figcaption", { "aria-hidden": "true" }, make("span", {}, "from behind", make("br"), "left is left"), make("span", {}, "from in front", make("br"), "left is right")));
  const lit = new Set(desk.plan.areas);
  for (const group of box.querySelectorAll("[data-id^='lit_']")) {
    const place = group.dataset.id.slice(4);
    group.classList.toggle("rt-lit", lit.has(place));
    group.dataset.area = place;
  }
  return box;
}
