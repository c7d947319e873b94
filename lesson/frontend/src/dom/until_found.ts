/**
 * What is covered and yet found: the browser's find, and a link to a text, uncover what holds the
 * words. What must not be found, such as an answer before it is due, is not for these.
 */

/** Cover an element until something in it is found. It takes no room and is not read aloud. */
export function hideUntilFound(covered: HTMLElement): void {
  covered.setAttribute("hidden", "until-found");
}

/** Call `act` when the browser has found something in a covered element and is about to show it. */
export function onFound(covered: HTMLElement, act: () => void): void {
  covered.addEventListener("beforematch", act);
}
