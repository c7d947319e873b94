/** A button of the bar that opens a small panel under it; Escape or a press elsewhere closes it. */
import { element, uniqueId } from "../dom/element.ts";
import { consume } from "../dom/keys.ts";

export function menu(name: string, face: Node | string, inside: Node, className = ""): HTMLElement {
  const id = uniqueId("menu");
  const panel = element("div", { class: "reader-menu-panel", id, hidden: true }, inside);
  const opener = element(
    "button",
    {
      type: "button",
      class: "reader-bar-button",
      "aria-label": name,
      title: name,
      "aria-expanded": "false",
      "aria-controls": id,
    },
    face,
  );
  const box = element("div", { class: `reader-menu ${className}`.trim() }, opener, panel);
  const set = (open: boolean): void => {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  };
  opener.addEventListener("click", () => {
    set(panel.hidden !== false);
    if (!panel.hidden) panel.querySelector<HTMLElement>("input:checked, input, button, a")?.focus();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    consume(event);
    set(false);
    opener.focus();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) set(false);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !box.contains(target)) set(false);
  });
  return box;
}

/** One of several to choose, in effect at once. */
export function choices<Name extends string>(
  legend: string,
  names: Readonly<Record<Name, string>>,
  chosen: Name,
  onChoose: (name: Name) => void,
): HTMLFieldSetElement {
  const group = uniqueId("choices");
  const rows = (Object.keys(names) as Name[]).map((name) => {
    const input = element("input", {
      type: "radio",
      name: group,
      value: name,
      checked: name === chosen,
    });
    input.addEventListener("change", () => onChoose(name));
    return element("label", {}, input, names[name]);
  });
  return element("fieldset", { class: "reader-choices" }, element("legend", {}, legend), ...rows);
}
