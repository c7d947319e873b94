/** Keeps what is read where it is, while something above it, or around it, changes. */

/** Do `change`, and hold the first thing in view at its place in the window; or its part, if it goes. */
export function holdingPlace(change: () => void): void {
  const held = inView().map((one) => ({ one, top: one.getBoundingClientRect().top }));
  change();
  const stays = held.find(({ one }) => one.isConnected);
  if (!stays) return;
  scrollBy({ top: stays.one.getBoundingClientRect().top - stays.top, behavior: "instant" });
}

/** What is seen first of the part that is seen first, and that part itself. */
function inView(): Element[] {
  const bar = document.querySelector(".reader-bar")?.getBoundingClientRect().bottom ?? 0;
  const parts = [...document.querySelectorAll(".reader-page > *")];
  const part = parts.find((one) => one.getBoundingClientRect().bottom > bar + 1);
  if (!part) return [];
  const inside = [...part.querySelectorAll("p, li, h2, h3, figure, form")].find(
    (one) => one.getBoundingClientRect().top >= bar && !one.closest(".page-fresh"),
  );
  return inside ? [inside, part] : [part];
}
