/** One quiet line at the lower edge: what is the matter with the page, and what can be done. */
import { button, element } from "../dom/element.ts";

export interface CalmLine {
  say(words: string, act?: { words: string; act: () => void }): void;
  hush(): void;
}

export function calmLine(): CalmLine {
  const line = element("div", { class: "reader-line", role: "status", "aria-live": "polite" });
  line.hidden = true;
  document.body.append(line);
  return {
    say(words, act) {
      line.replaceChildren(element("p", {}, words), ...(act ? [button(act.words, act.act)] : []));
      line.hidden = false;
    },
    hush() {
      line.hidden = true;
      line.replaceChildren();
    },
  };
}
