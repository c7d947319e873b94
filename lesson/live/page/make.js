// Small helpers that every part of the desk draws with.

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

function button(words, act, attributes = {}) {
  const element = make("button", { type: "button", class: "rt-button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

let names = 0;
/** A name that no other element of the page has: two views must not share radios or labels. */
const freshName = (stem) => `rt-${stem}-${(names += 1)}-${Math.floor(performance.now())}`;

/** 95 is "1:35"; what is left of a second counts as a whole one. */
function clockFace(seconds) {
  const whole = Math.max(0, Math.ceil(seconds - 1e-6));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** 95 is "1 min 35 s", for reading aloud. */
function inWords(seconds) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes && `${minutes} min`, (rest || !minutes) && `${rest} s`].filter(Boolean).join(" ");
}

const listOf = (items, attributes = {}) => make("ul", attributes, ...items.map((item) => make("li", {}, item)));

/** A control with its label above it. */
function field(words, input, attributes = {}) {
  input.id = freshName("field");
  return make("div", { class: "rt-list", ...attributes }, make("label", { for: input.id }, words), input);
}
