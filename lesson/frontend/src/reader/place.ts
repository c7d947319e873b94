/** Keeps what is read where it is, while something above it changes its height. */

/** Do `change`, and hold the first thing in view at its place in the window. */
export function holdingPlace(change: () => void): void {
  const held = firstInView();
  const before = held?.getBoundingClientRect().top ?? 0;
  change();
  if (held) scrollBy({ top: held.getBoundingClientRect().top - before, behavior: "instant" });
}

function firstInView(): Element | undefined {
  const bar = document.querySelector(".reader-bar")?.getBoundingClientRect().bottom ?? 0;
  const parts = [...document.querySelectorAll(".reader-page > *")];
  const first = parts.find((part) => part.getBoundingClientRect().bottom > bar + 1);
  // within a part that is only partly seen, what is seen of it stays
  return (
    (first && [...first.querySelectorAll("p, li, h2, h3, figure, form")].find(isBelow(bar))) ||
    first
  );
}

function isBelow(edge: number): (one: Element) => boolean {
  return (one) => one.getBoundingClientRect().top >= edge;
}
