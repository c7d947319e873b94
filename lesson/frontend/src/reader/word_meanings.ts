/** A word of the glossary opens its meaning where it stands, rather than lead to the list below. */
import { element, keepKeys } from "../dom/element.ts";
import { openBeside } from "../evidence/popover.ts";

const WORD = "a[href='#Words'][title]";

export function openWordsInPlace(page: HTMLElement): void {
  for (const word of page.querySelectorAll<HTMLAnchorElement>(WORD)) {
    word.setAttribute("aria-haspopup", "dialog");
    keepKeys(word);
  }
  page.addEventListener("click", (event) => {
    const word =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(WORD) : null;
    if (!word || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    openMeaning(word);
  });
}

function openMeaning(word: HTMLAnchorElement): void {
  const heading = element("h2", { id: "reader-word" }, word.textContent ?? "");
  const toList = element("a", { href: "#Words" }, "All words of this page");
  toList.addEventListener("click", () => card.close());
  const list = document.getElementById("Words") && element("p", {}, toList);
  const card = openBeside(word, heading, [element("p", {}, word.title), list]);
  card.classList.add("reader-word");
}
