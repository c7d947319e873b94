/** Elements, and names for them. */

/** What an attribute may be: `true` sets it empty; `false`, `null` and `undefined` leave it out. */
type Attribute = string | number | boolean | null | undefined;
export type Attributes = Record<string, Attribute>;
/** What may stand in an element; what is empty is left out. */
export type Child = Node | string | null | undefined | false;

const FOCUSABLE = new Set(["input", "button", "summary", "a", "select", "textarea", "dialog"]);

/** Make an element: `element("p", { class: "note" }, "text", child)`. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  if (FOCUSABLE.has(tag) || "tabindex" in attributes) keepKeys(made);
  append(made, children);
  return made;
}

/** Make a shape of a drawing, as `element` makes elements. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

/** A button with words that does something. */
export function button(
  words: string,
  act: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}

/** A list with an item for each of `items`. */
export function bulletList(items: Child[], attributes: Attributes = {}): HTMLUListElement {
  return element("ul", attributes, ...items.map((item) => element("li", {}, item)));
}

/**
 * Let an element have the keys it needs. JupyterLab takes arrow keys, Enter and Space from whatever
 * has the focus, unless that very element says no: on an ancestor the mark is not enough.
 */
export function keepKeys(target: HTMLElement | SVGElement): void {
  target.setAttribute("data-lm-suppress-shortcuts", "true");
}

let made = 0;
/** Several scripts of the lesson may run on a page, each with a count of its own. */
const script = crypto.getRandomValues(new Uint32Array(1)).toString();

/** A name that no other element of the page has: two views must not share radios or labels. */
export function uniqueId(stem: string): string {
  made += 1;
  return `lesson-${stem}-${script}-${made}`;
}

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined)
      target.setAttribute(name, value === true ? "" : String(value));
}

function append(target: Element, children: Child[]): void {
  for (const child of children)
    if (child !== null && child !== undefined && child !== false && child !== "")
      target.append(child);
}
