/** A page that was shown to one person, when another is chosen: nothing of theirs stays in sight. */
import { button, element } from "../dom/element.ts";

const WORDS = {
  title: "Someone else is learning now",
  said: "Another name was chosen, so this page was closed. What was answered and saved on it is kept. Opened again, the page is for whoever is learning now.",
  again: "Open this page again",
};

/** Take all of the page away, and say why. */
export function coverPage(): void {
  const again = button(WORDS.again, () => location.reload());
  const words = element(
    "div",
    { class: "page-prose reader-who", role: "alert" },
    element("h1", {}, WORDS.title),
    element("p", {}, WORDS.said),
    again,
  );
  for (const open of document.querySelectorAll("dialog")) open.remove();
  document.querySelector(".reader-bar")?.replaceChildren();
  document.querySelector(".reader-onward")?.remove();
  document.querySelector(".reader-page")?.replaceChildren(words);
  again.focus();
}
