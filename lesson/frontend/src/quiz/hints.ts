/** Hints, one after another. */
import { button, element, keepKeys } from "../dom/element.ts";

export interface Hints {
  readonly box: HTMLElement;
  show(hints: string[]): void;
  /** How many were opened. */
  opened(): number;
}

export function hintSteps(): Hints {
  let hints: string[] = [];
  let opened = 0;
  const list = element("ol", { class: "lesson-quiz-hints" });
  const next = (): void => {
    opened += 1;
    draw();
    const last = list.lastElementChild;
    if (!more.hidden || !(last instanceof HTMLElement)) return;
    last.tabIndex = -1; // the button is gone: the keys are with what it showed
    keepKeys(last);
    last.focus();
  };
  const more = button("", next, { class: "lesson-quiz-button lesson-quiz-quiet" });
  const box = element(
    "div",
    { class: "lesson-quiz-hint", "aria-live": "polite", hidden: true },
    list,
    more,
  );
  const draw = (): void => {
    box.hidden = !hints.length;
    list.replaceChildren(...hints.slice(0, opened).map((hint) => element("li", {}, hint)));
    more.hidden = opened >= hints.length;
    more.textContent = hints.length > 1 ? `Hint ${opened + 1} of ${hints.length}` : "Hint";
  };
  return {
    box,
    show(given) {
      hints = given;
      draw();
    },
    opened: () => opened,
  };
}
