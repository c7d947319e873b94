/** A page that was shown to one person, when it is not known to be theirs any more: nothing of it stays in sight. */
import { button, element } from "../dom/element.ts";

const WORDS = {
  title: "Who is learning now?",
  said: "This page was closed: another name was chosen, a name was taken away, or the lesson was started again and has not been told who is learning. What was saved belongs to the name that it was saved under. Opened again, the page is for whoever is learning now.",
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
