/**
 * Several views of one picture on a page stay in step. They are held weakly, and by nothing but what
 * shows them: a page does not say when it throws a view away, and one that it has only taken out of
 * sight comes back. So no function is kept either, which would keep the view that it was made for.
 *
 * Each output runs a script of its own; what they share is the window.
 */

export type ShowStep = (at: number) => void;

declare global {
  interface Window {
    lessonViews?: Map<string, WeakRef<ShowStep>[]>;
  }
}

/** Let a view follow the others of its picture, as long as something else holds `show`. */
export function linkView(name: string, show: ShowStep): void {
  allViews().set(name, [...living(name), new WeakRef(show)]);
}

/** Show a step in all views of a picture. */
export function showInAll(name: string, at: number): void {
  for (const view of living(name)) view.deref()?.(at);
}

function allViews(): Map<string, WeakRef<ShowStep>[]> {
  window.lessonViews ??= new Map();
  return window.lessonViews;
}

function living(name: string): WeakRef<ShowStep>[] {
  return (allViews().get(name) ?? []).filter((view) => view.deref());
}
