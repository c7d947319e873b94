/** The scenes of a story, of which one is shown at most; the browser's find shows the others. */
import { element } from "../dom/element.ts";
import { hideUntilFound, onFound } from "../dom/until_found.ts";

export interface Scene {
  /** Show this scene instead of the one that was shown. */
  show(): void;
}

export class Stage {
  readonly root = element("div", { class: "ls-stage" });
  #redraws = new Map<HTMLElement, () => void>();

  /** Add a scene, covered; `found` is called when the browser shows it, as find leads there. */
  add(draw: () => HTMLElement, found: () => void): Scene {
    const box = element("div");
    const redraw = (): void => box.replaceChildren(draw());
    this.#redraws.set(box, redraw);
    hideUntilFound(box);
    onFound(box, () => {
      found();
      this.#cover(box); // what was found stays the very text that the browser marks
    });
    redraw();
    this.root.append(box);
    return {
      show: () => {
        redraw();
        this.#cover(box);
      },
    };
  }

  /** Cover all scenes but one. They are drawn anew, as what one does there follows from this one. */
  #cover(shown: HTMLElement): void {
    shown.removeAttribute("hidden");
    for (const [box, redraw] of this.#redraws) {
      if (box === shown) continue;
      hideUntilFound(box);
      redraw();
    }
  }
}
