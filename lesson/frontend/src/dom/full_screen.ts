/** Full screen, where the browser has it and allows it. */

export function hasFullScreen(): boolean {
  return document.fullscreenEnabled === true;
}

/** Show `shown` on the whole screen, or leave that; a browser may refuse, and then all stays as it is. */
export function toggleFullScreen(shown: Element): void {
  if (document.fullscreenElement === shown) leaveFullScreen();
  else shown.requestFullscreen().catch(stayAsItIs);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(stayAsItIs);
}

function stayAsItIs(reason: unknown): void {
  if (!(reason instanceof TypeError)) throw reason; // what a browser that refuses says
}
