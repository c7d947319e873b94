/**
 * Projecting a page. Everything hangs on one class of the body, which the style sheet reads and a
 * question asks for before it tells its answer; leaving takes it away again.
 */
import { button, element } from "../dom/element.ts";
import { hasFullScreen, leaveFullScreen, toggleFullScreen } from "../dom/full_screen.ts";
import { consume } from "../dom/keys.ts";

const PROJECTED = "lesson-projected";
const [SMALLEST, LARGEST, STEP, FIRST] = [1, 2.5, 0.15, 1.45];

/** Put the button that starts into every card of this kind on the page. */
export function offerPresentation(): void {
  for (const card of document.querySelectorAll(".lesson-project:not(:has(button))")) {
    const start = barButton("Start", () => {
      present(card.closest<HTMLElement>(".jp-Notebook") ?? document.body, start);
    });
    card.append(start);
  }
}

/** Project a notebook; `from` gets the focus back in the end. */
function present(notebook: HTMLElement, from: HTMLElement): void {
  if (document.body.classList.contains(PROJECTED)) return;
  let size = FIRST;
  const scale = (by: number): void => {
    size = Math.min(LARGEST, Math.max(SMALLEST, size + by));
    document.body.style.setProperty("--lesson-projected-size", size.toFixed(2));
  };
  const leave = (): void => {
    document.removeEventListener("keydown", onKey, true);
    document.body.classList.remove(PROJECTED);
    document.body.style.removeProperty("--lesson-projected-size");
    bar.remove();
    leaveFullScreen();
    revealAnswers(notebook); // what was answered meanwhile is told now, as it would have been
    from.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") leave();
    else if (isPaging(event)) goToPart(notebook, event.key === "PageDown");
    else return;
    consume(event);
  };
  const next = barButton("Next part", () => goToPart(notebook, true));
  const bar = element(
    "div",
    { class: "lesson-project-bar", role: "toolbar", "aria-label": "Projecting" },
    barButton("Smaller", () => scale(-STEP)),
    barButton("Larger", () => scale(STEP)),
    barButton("Part before", () => goToPart(notebook, false)),
    next,
    barButton("Show answers given", () => revealAnswers(notebook)),
    ...(hasFullScreen() ? [barButton("Full screen", showFull)] : []),
    barButton("Leave", leave),
  );
  document.addEventListener("keydown", onKey, true);
  document.body.append(bar);
  document.body.classList.add(PROJECTED);
  scale(0);
  notebook.querySelector(".jp-MarkdownOutput h1")?.scrollIntoView({ block: "start" });
  next.focus();
}

function barButton(words: string, act: () => void): HTMLButtonElement {
  return button(words, act, { class: "lesson-project-button" });
}

/** Whether a key turns the page, and is not meant for a field. */
function isPaging({ key, target }: KeyboardEvent): boolean {
  const inField = target instanceof Element && target.closest("input, select, textarea") !== null;
  return !inField && (key === "PageDown" || key === "PageUp");
}

function goToPart(notebook: HTMLElement, forwards: boolean): void {
  const panel = notebook.querySelector(".jp-WindowedPanel-outer") ?? notebook;
  const top = panel.getBoundingClientRect().top;
  const heads = [...notebook.querySelectorAll<HTMLElement>(".jp-MarkdownOutput :is(h1, h2)")]
    .filter((head) => head.offsetParent)
    .map((head) => ({ head, way: head.getBoundingClientRect().top - top }));
  const found = forwards
    ? heads.find(({ way }) => way > 60)
    : heads.findLast(({ way }) => way < -20);
  found?.head.scrollIntoView({ block: "start" });
}

function revealAnswers(notebook: HTMLElement): void {
  for (const reveal of notebook.querySelectorAll<HTMLElement>(".lesson-quiz-reveal"))
    reveal.click();
}

function showFull(): void {
  toggleFullScreen(document.documentElement);
}
