/** One quiet line at the lower edge: what is the matter with the page, and what can be done. */
import { button, element } from "../dom/element.ts";

export interface CalmLine {
  say(words: string, act?: { words: string; act: () => void }): void;
  hush(): void;
}

export function calmLine(): CalmLine {
  // there from the start, and empty: a screen reader tells what changes in what it knows already
  const line = element("div", { class: "reader-line", role: "status" });
  document.body.append(line);
  return {
    say(words, act) {
      line.replaceChildren(element("p", {}, words), ...(act ? [button(act.words, act.act)] : []));
    },
    hush() {
      line.replaceChildren();
    },
  };
}
