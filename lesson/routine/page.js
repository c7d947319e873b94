// What the routine's widgets make alike: buttons, lists, fields with labels, and times and days in words.

function button(words, act, attributes = {}) {
  const element = make("button", { type: "button", class: "rt-button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

const listOf = (items, attributes = {}) => make("ul", attributes, ...items.map((item) => make("li", {}, item)));

/** A control with its label above it. */
function field(words, input, attributes = {}) {
  input.id = freshName("field");
  return make("div", { class: "rt-list", ...attributes }, make("label", { for: input.id }, words), input);
}

/** The day that it is for the learner, such as "2026-11-23": the kernel may be in another time zone. */
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

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
