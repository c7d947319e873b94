/** Structures have names: shown under the pointer and on focus, picked by click, touch and keys. */

import { element, keepKeys } from "../dom/element.ts";
import { arrowTarget, consume, isPress, isShortcut } from "../dom/keys.ts";

/** A structure's groups in the drawing; the first has the focus for them all. */
type Groups = [SVGElement, ...SVGElement[]];

export interface StructureNames {
  /** See to it that the keys can enter the picture, now that other structures are hidden. */
  refresh(): void;
}

/** `onPick` is called with each structure that is picked; with null when it is let go. */
export function nameStructures(
  names: Record<string, string>,
  picture: HTMLElement,
  onPick: (id: string | null) => void,
): StructureNames {
  const sign = element("div", { class: "sl-name", "aria-hidden": "true" });
  const structures = groupsById(picture, names);
  let pointed: string | null = null;
  let picked: string | null = null;
  const mark = (id: string | null, name: string, on: boolean): void => {
    for (const group of structures.get(id ?? "") ?? []) group.classList.toggle(name, on);
  };
  const press = (id: string | null, on: boolean): void => {
    mark(id, "sl-picked", on);
    structures.get(id ?? "")?.[0].setAttribute("aria-pressed", String(on));
  };
  const showName = (): void => {
    sign.textContent = names[pointed ?? picked ?? ""] ?? "";
  };
  const point = (id: string | null): void => {
    if (id === pointed) return;
    mark(pointed, "sl-pointed", false);
    pointed = id;
    mark(pointed, "sl-pointed", true);
    showName();
  };
  const pick = (id: string): void => {
    press(picked, false);
    picked = id === picked ? null : id;
    press(picked, true);
    showName();
    onPick(picked);
  };
  const namedAt = (event: MouseEvent): string | null => {
    const id = idAt(partAt(event));
    return id !== null && names[id] ? id : null;
  };
  picture.addEventListener("pointermove", (event) => point(namedAt(event)));
  picture.addEventListener("pointerleave", () => point(null));
  picture.addEventListener("click", (event) => {
    const id = namedAt(event);
    if (id) pick(id);
  });

  // one tab stop; the arrow keys go from structure to structure, from above downwards
  let entry: SVGElement | null = null;
  const enter = (first: SVGElement): void => {
    if (entry) entry.tabIndex = -1;
    entry = first;
    entry.tabIndex = 0;
  };
  for (const [id, [first]] of structures) {
    first.setAttribute("role", "button");
    first.setAttribute("aria-label", names[id] ?? "");
    first.setAttribute("aria-pressed", "false");
    first.tabIndex = -1;
    keepKeys(first);
    first.addEventListener("focus", () => point(id));
    first.addEventListener("blur", () => point(null));
    if (!entry) enter(first);
  }
  picture.addEventListener("keydown", (event) => {
    if (isShortcut(event)) return;
    const here = idAt(event.target);
    if (here === null) return;
    if (isPress(event)) pick(here);
    else if (event.key === "Escape") {
      if (picked !== null) pick(picked);
    } else {
      const seen = seenFromAbove(structures);
      const at = seen.findIndex((each) => each.id === here);
      const next = seen[arrowTarget(event.key, at, seen.length) ?? -1];
      if (!next) return;
      enter(next.first);
      next.first.focus();
    }
    consume(event);
  });
  picture.append(sign);
  return {
    refresh() {
      if (!entry?.classList.contains("sl-hidden")) return;
      const top = seenFromAbove(structures)[0];
      if (top) enter(top.first);
    },
  };
}

/** What the pointer means: words can be marked, so they catch it, but what they lie on is meant. */
function partAt({ target, clientX, clientY }: MouseEvent): EventTarget | null {
  if (!isWords(target)) return target;
  return document.elementsFromPoint(clientX, clientY).find((part) => !isWords(part)) ?? null;
}

function isWords(part: EventTarget | null): boolean {
  return part instanceof Element && part.localName === "text";
}

function idAt(target: EventTarget | null): string | null {
  const group = target instanceof Element ? target.closest<SVGElement>("[data-id]") : null;
  return group?.dataset.id ?? null;
}

function groupsById(picture: HTMLElement, names: Record<string, string>): Map<string, Groups> {
  const found = new Map<string, Groups>();
  for (const group of picture.querySelectorAll<SVGElement>("[data-id]")) {
    const { id = "" } = group.dataset;
    if (!names[id]) continue;
    const known = found.get(id);
    if (known) known.push(group);
    else found.set(id, [group]);
  }
  return found;
}

/** The structures that are seen, in the order in which the arrow keys go through them. */
function seenFromAbove(structures: Map<string, Groups>) {
  return [...structures]
    .filter(([, [first]]) => !first.classList.contains("sl-hidden"))
    .map(([id, [first]]) => ({ id, first, top: first.getBoundingClientRect().top }))
    .sort((one, other) => one.top - other.top);
}
