/**
 * The room that a step has: its letters are as large as lets all of it be in view at once. Where even
 * the least do not, what is below is told of, and keys can scroll to it.
 */
export interface Room {
  /** Fit what the player shows now; what another step was scrolled to is no matter for this one. */
  fit(step?: number): void;
  close(): void;
}

/** Sizes of the letters, in per cent of the player's own; from the floor a whole screen is read. */
const LEAST = 90;
const MOST = 120;
const MOST_ON_A_WHOLE_SCREEN = 160;
const BY = 5;

export function roomFor(root: HTMLElement, body: HTMLElement): Room {
  let shown = -1;
  const fits = (): boolean =>
    body.scrollHeight <= body.clientHeight && root.scrollHeight <= root.clientHeight;
  const hides = (one: HTMLElement): boolean =>
    one.scrollTop + one.clientHeight < one.scrollHeight - 1;
  // in the lowest windows it is the whole player that is scrolled
  const tell = (): void => {
    const scrolls = getComputedStyle(body).overflowY === "visible" ? root : body;
    root.toggleAttribute("data-more", hides(scrolls));
  };
  const fitStep = (step = shown): void => {
    const top = step === shown ? body.scrollTop : 0; // while it is fitted it may have nothing to scroll
    shown = step;
    root.removeAttribute("data-tight");
    let percent = document.fullscreenElement === root ? MOST_ON_A_WHOLE_SCREEN : MOST;
    for (; percent >= LEAST; percent -= BY) {
      body.style.setProperty("--rt-fit", String(percent / 100));
      if (fits()) break;
    }
    const isTight = percent < LEAST;
    root.toggleAttribute("data-tight", isTight);
    body.tabIndex = isTight ? 0 : -1;
    body.scrollTop = top;
    tell();
  };
  // in the next frame: what is fitted while sizes are told of is itself another size
  const watcher = new ResizeObserver(() => requestAnimationFrame(() => fitStep()));
  for (const watched of [body, ...body.children]) watcher.observe(watched); // letters may come late
  for (const scrolled of [root, body]) scrolled.addEventListener("scroll", tell, { passive: true });
  return { fit: fitStep, close: () => watcher.disconnect() };
}
