/**
 * Stop is at hand as long as a routine plays: whoever scrolls on to read something else has the
 * controls at the window's lower edge. They are a popover there, since only the top layer stands
 * in the window whatever contains the player.
 */
export interface ControlsAtHand {
  /** Show the controls apart from the player, if they are out of sight and it `plays`. */
  draw(plays: boolean): void;
  close(): void;
}

/** So much of them has to be in sight. */
const MOSTLY = 0.9;

export function controlsAtHand(controls: HTMLElement): ControlsAtHand {
  const place = controls.parentElement;
  if (!place) throw new Error("The controls have no place of their own.");
  let away = false;
  let shown = false;
  controls.popover = "manual";

  const draw = (plays: boolean): void => {
    const wanted = plays && away;
    if (wanted === shown || !controls.isConnected) return;
    shown = wanted;
    place.style.minHeight = wanted ? `${place.offsetHeight}px` : ""; // the page does not move
    if (wanted) controls.showPopover();
    else controls.hidePopover();
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      away = (entries.at(-1)?.intersectionRatio ?? 1) < MOSTLY;
    },
    { threshold: MOSTLY },
  );
  watcher.observe(place);
  return { draw, close: () => watcher.disconnect() };
}
