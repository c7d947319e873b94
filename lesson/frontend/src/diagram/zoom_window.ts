/** The part of a drawing that is seen, in the drawing's own units. */

export interface Size {
  width: number;
  height: number;
}
export interface Place {
  x: number;
  y: number;
}
export type Home = Place & Size;
/** How many times nearer than the whole drawing, and the corner at the top left. */
export type ZoomWindow = Place & { scale: number };

export const NEAREST = 6;

export function windowSize(home: Size, scale: number): Size {
  return { width: home.width / scale, height: home.height / scale };
}

/** The nearest window that shows nothing outside the drawing. */
export function clampWindow(home: Home, { scale, x, y }: ZoomWindow): ZoomWindow {
  const { width, height } = windowSize(home, scale);
  return {
    scale,
    x: Math.max(home.x, Math.min(x, home.x + home.width - width)),
    y: Math.max(home.y, Math.min(y, home.y + home.height - height)),
  };
}

/**
 * The window `factor` times nearer, between the whole drawing and the nearest; what lies `at` a place
 * of it, in shares of its width and height, stays there as long as nothing outside would be seen.
 */
export function zoomed(home: Home, now: ZoomWindow, factor: number, at: Place): ZoomWindow {
  const scale = Math.max(1, Math.min(NEAREST, now.scale * factor));
  const closer = 1 / now.scale - 1 / scale;
  return clampWindow(home, {
    scale,
    x: now.x + at.x * home.width * closer,
    y: now.y + at.y * home.height * closer,
  });
}
