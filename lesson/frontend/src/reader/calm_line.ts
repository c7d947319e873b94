/** One quiet line at the lower edge: what is the matter with the page, and what can be done. */
import { button, element } from "../dom/element.ts";

export interface Act {
  words: string;
  act: () => void;
  /** Nothing else helps: what else could be pressed is put away for as long. */
  all?: boolean;
}

export interface CalmLine {
  say(words: string, act?: Act): void;
  hush(): void;
}

export function calmLine(): CalmLine {
  // there from the start, and empty: a screen reader tells what changes in what it knows already
  const line = element("div", { class: "reader-line", role: "status" });
  document.body.append(line);
  return {
    say(words, act) {
      const pressed = act && button(act.words, act.act, { "data-all": act.all });
      const held = line.contains(document.activeElement);
      line.replaceChildren(element("p", {}, words), ...(pressed ? [pressed] : []));
      if (held) pressed?.focus(); // what stands in its place can be pressed at once
    },
    hush() {
      line.replaceChildren();
    },
  };
}
