/**
 * Printing waits for nothing: who opens a page and prints it at once would have no picture in its questions.
 * So the keys that print do so once these are drawn. Of what prints from a browser's menu a page hears too late.
 */

/** Longer than the questions take to get ready; where they do not, the page is printed as it stands. */
const MOST_MS = 5_000;
const NOT_READY = [
  "[data-sleeps]:is([data-call='ask'], [data-call='predict'], [data-call$='_test'])",
  ".lesson-quiz-card:not([hidden]) .lesson-quiz-picture:not(:has(svg))",
].join();

export function printOnceDrawn(page: HTMLElement): void {
  let waiting = false;
  addEventListener(
    "keydown",
    (event) => {
      if (!prints(event) || !page.querySelector(NOT_READY)) return;
      event.preventDefault();
      if (waiting) return;
      waiting = true;
      void drawn(page).then(() => {
        waiting = false;
        print();
      });
    },
    true,
  );
}

function prints({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "p" && ctrlKey !== metaKey && !shiftKey && !altKey;
}

/** Resolved once all is drawn, or has taken too long. */
function drawn(page: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      watch.disconnect();
      clearTimeout(late);
      resolve();
    };
    const watch = new MutationObserver(() => {
      if (!page.querySelector(NOT_READY)) end();
    });
    const late = setTimeout(end, MOST_MS);
    watch.observe(page, {
      childList: true,
      subtree: true,
      attributeFilter: ["data-sleeps", "hidden"],
    });
  });
}
