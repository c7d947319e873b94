// Projecting a page. Everything hangs on one class of the body, which the style sheet reads and a
// question asks for before it tells its answer; leaving takes it away again.

const PROJECTED = "lesson-projected";
const [SMALLEST, LARGEST, STEP] = [1, 2.5, 0.15];

/** Put the button that starts into every card of this kind on the page. */
function offerToProject() {
  for (const card of document.querySelectorAll(".lesson-project:not(:has(button))")) {
    const start = make("button", { type: "button", class: "lesson-project-button" }, "Start");
    start.addEventListener("click", () => project(card.closest(".jp-Notebook") ?? document.body, start));
    card.append(start);
  }
}

/** Project a notebook; `from` gets the focus back in the end. */
function project(notebook, from) {
  if (document.body.classList.contains(PROJECTED)) return;
  let size = 1.45;
  const heads = () => [...notebook.querySelectorAll(".jp-MarkdownOutput :is(h1, h2)")].filter((head) => head.offsetParent);
  const place = () => (notebook.querySelector(".jp-WindowedPanel-outer") ?? notebook).getBoundingClientRect().top;
  const scale = (by) => { size = Math.min(LARGEST, Math.max(SMALLEST, size + by)); document.body.style.setProperty("--lesson-projected-size", size.toFixed(2)); };
  const go = (forwards) => {
    const ways = heads().map((head) => [head, head.getBoundingClientRect().top - place()]);
    const [head] = (forwards ? ways.find(([, top]) => top > 60) : ways.findLast(([, top]) => top < -20)) ?? [];
    head?.scrollIntoView({ block: "start" });
  };
  const answers = () => notebook.querySelectorAll(".lesson-quiz-reveal").forEach((button) => button.click());
  const button = (words, act) => { const made = make("button", { type: "button", class: "lesson-project-button" }, words); made.addEventListener("click", act); return made; };
  const leave = () => {
    document.removeEventListener("keydown", keys, true);
    document.body.classList.remove(PROJECTED);
    document.body.style.removeProperty("--lesson-projected-size");
    bar.remove();
    if (document.fullscreenElement) document.exitFullscreen();
    answers(); // what was answered meanwhile is told now, as it would have been
    from.focus();
  };
  const full = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  const bar = make("div", { class: "lesson-project-bar", role: "toolbar", "aria-label": "Projecting" },
    button("Smaller", () => scale(-STEP)), button("Larger", () => scale(STEP)),
    button("Part before", () => go(false)), button("Next part", () => go(true)),
    button("Show answers given", answers), button("Full screen", full), button("Leave", leave));
  const keys = (event) => {
    if (event.key === "Escape") leave();
    else if (["PageDown", "PageUp"].includes(event.key) && !event.target.closest?.("input, select, textarea")) go(event.key === "PageDown");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("keydown", keys, true);
  document.body.append(bar);
  document.body.classList.add(PROJECTED);
  scale(0);
  notebook.querySelector(".jp-MarkdownOutput h1")?.scrollIntoView({ block: "start" });
  bar.querySelector("button:nth-child(4)").focus();
}
