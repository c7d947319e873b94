/** Style sheets that an output brings. */

/** Put a style sheet into the page, once for all outputs that call it by this name. */
export function useStyle(name: string, text: string): void {
  let style = document.getElementById(name);
  if (!style) {
    style = document.createElement("style");
    style.id = name;
    document.head.append(style);
  }
  if (style.textContent !== text) style.textContent = text;
}
