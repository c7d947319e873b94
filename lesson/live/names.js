// Structures have names: shown under the pointer and on focus, picked by click, touch and keys.

const THIN_TARGET_PX = 16;

function widenThin(picture) {
  for (const group of picture.querySelectorAll("[data-thin]")) {
    const path = group.querySelector("path");
    if (!path) continue;
    const target = path.cloneNode();
    target.removeAttribute("style");
    target.setAttribute("class", "sl-target");
    target.setAttribute("stroke-width", THIN_TARGET_PX);
    group.prepend(target);
  }
}

// `onPick(id)` hears of each pick; null when a structure is let go.
function nameStructures(names, picture, onPick) {
  const sign = make("div", { className: "sl-name" });
  sign.setAttribute("aria-hidden", "true");
  const parts = new Map();
  for (const group of picture.querySelectorAll("[data-id]")) {
    const { id } = group.dataset;
    if (!names[id]) continue;
    parts.set(id, [...(parts.get(id) ?? []), group]);
  }
  let pointed = null, picked = null;
  const mark = (id, name, on) => parts.get(id)?.forEach((group) => group.classList.toggle(name, on));
  const say = () => (sign.textContent = names[pointed ?? picked] ?? "");
  const point = (id) => {
    if (id === pointed) return;
    mark(pointed, "sl-pointed", false);
    mark((pointed = id), "sl-pointed", true);
    say();
  };
  const idAt = (target) => {
    const { id } = target.closest("[data-id]")?.dataset ?? {};
    return names[id] ? id : null;
  };
  const pick = (id) => {
    mark(picked, "sl-picked", false);
    parts.get(picked)?.[0].setAttribute("aria-pressed", "false");
    picked = id === picked ? null : id;
    mark(picked, "sl-picked", true);
    parts.get(picked)?.[0].setAttribute("aria-pressed", "true");
    say();
    onPick(picked);
  };

  picture.addEventListener("pointermove", (event) => point(idAt(event.target)));
  picture.addEventListener("pointerleave", () => point(null));
  picture.addEventListener("click", (event) => {
    const id = idAt(event.target);
    if (id) pick(id);
  });

  // one tab stop; the arrow keys go from structure to structure, from above downwards
  let entry = null;
  const enter = (id) => {
    if (entry) parts.get(entry)[0].tabIndex = -1;
    parts.get((entry = id))[0].tabIndex = 0;
  };
  for (const [id, [first]] of parts) {
    first.setAttribute("role", "button");
    first.setAttribute("aria-label", names[id]);
    first.setAttribute("aria-pressed", "false");
    first.tabIndex = -1;
    // JupyterLab would otherwise take the arrow keys for its own
    first.dataset.lmSuppressShortcuts = "true";
    first.addEventListener("focus", () => point(id));
    first.addEventListener("blur", () => point(null));
  }
  const seen = () =>
    [...parts]
      .filter(([, [first]]) => !first.classList.contains("sl-hidden"))
      .map(([id, [first]]) => ({ id, first, top: first.getBoundingClientRect().top }))
      .sort((one, other) => one.top - other.top);
  if (parts.size) enter(parts.keys().next().value);
  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return; // the browser's own
    const here = event.target.closest("[data-id]")?.dataset.id;
    if (!here) return;
    if (event.key === "Enter" || event.key === " ") pick(here);
    else if (event.key === "Escape") picked && pick(picked);
    else {
      const list = seen();
      const at = list.findIndex(({ id }) => id === here);
      const goal = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: list.length - 1 }[event.key];
      if (goal === undefined) return;
      const next = list[(goal + list.length) % list.length];
      enter(next.id);
      next.first.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  });
  picture.append(sign);
  return {
    refresh() {
      const first = seen()[0];
      if (entry && parts.get(entry)[0].classList.contains("sl-hidden") && first) enter(first.id);
    },
  };
}
