/** A number and its unit, which no end of a line may part. */

const UNITS = "%|°C?|mm|cm|m|kg|N·m|Nm|N|s|min|h";
/** Spaces before a unit that follows a number, and round an equals sign before a number. */
const SPACES = new RegExp(
  `(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{N}_·]))|(?<=[\\p{L}\\p{N}]) (?== [−+-]?\\d)|(?<==) (?=[−+-]?\\d)`,
  "gu",
);

/** Make the spaces between numbers and their units no-break ones, in all that is read below a node. */
export function keepUnits(root: Node): void {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.textContent || text.parentElement?.closest("pre, code, style, script")) continue;
    const kept = text.textContent.replace(SPACES, "\u00a0");
    if (kept !== text.textContent) text.textContent = kept;
  }
}
