/** Style sheets of a page's scripts. */

import { element } from "./element.ts";

/** Give the page a style sheet under a name, which it has once, however many scripts bring it. */
export function useStyleSheet(text: string, id: string): void {
  const known = document.getElementById(id);
  const style = known ?? document.head.appendChild(element("style", { id }));
  if (style.textContent !== text) style.textContent = text;
}
