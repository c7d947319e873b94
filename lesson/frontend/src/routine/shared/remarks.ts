/** What the kernel says of what was done: sentences, the grave ones as alerts. */
import { element } from "../../dom/element.ts";

export interface Remark {
  words: string;
  grave: boolean;
}

export function remarkParagraphs(remarks: Remark[]): HTMLParagraphElement[] {
  return remarks.map(({ words, grave }) =>
    element("p", { class: grave ? "rt-note rt-grave" : "rt-note", role: grave && "alert" }, words),
  );
}
