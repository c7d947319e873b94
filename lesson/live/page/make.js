// Elements and names for them, as every widget and every story makes them.

const FOCUSABLE = new Set(["input", "button", "summary", "a", "select", "textarea"]);

/** Make an element: make("p", { class: "note" }, "text", child). A false attribute is left out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
  }
  // JupyterLab takes arrow keys, Enter and Space from whatever has the focus, unless that very
  // element says no: on an ancestor the mark is not enough.
  if (FOCUSABLE.has(tag) || "tabindex" in attributes) element.setAttribute("data-lm-suppress-shortcuts", "true");
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

let names = 0;
/** A name that no other element of the page has: two views must not share radios or labels. */
const freshName = (stem) => `lesson-${stem}-${(names += 1)}-${Math.floor(performance.now())}`;
