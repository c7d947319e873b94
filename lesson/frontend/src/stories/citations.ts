/** Where each sentence of a story comes from. */
import { type Child, element } from "../dom/element.ts";
import type { CitedText, StoryPayload } from "../messages/story.ts";

/** Paragraph text: words, and numbers of sources raised beside them. */
export function citedWords(parts: CitedText): Child[] {
  return parts.map((part) =>
    typeof part === "string"
      ? part
      : element("sup", {}, element("span", { class: "ls-aloud" }, " source "), part.join(", ")),
  );
}

/** The numbers of the sources that some texts name, each once, in order. */
export function citedNumbers(texts: CitedText[]): number[] {
  const numbers = texts.flat().filter((part): part is number[] => typeof part !== "string");
  return [...new Set(numbers.flat())].sort((one, other) => one - other);
}

/** The sources of some texts, folded away; they keep their numbers. Null where there are none. */
export function sourceDetails(
  story: StoryPayload,
  texts: CitedText[],
  words: string,
): HTMLElement | null {
  const items = citedNumbers(texts).map((number) => {
    const source = story.sources[number - 1];
    if (!source) throw new RangeError(`The story has no source number ${number}.`);
    const link = source.link
      ? element("a", { href: source.link, target: "_blank", rel: "noopener" }, `doi:${source.doi}`)
      : null;
    return element("li", { value: number }, `${source.citation} `, link, ` (${source.checked})`);
  });
  if (items.length === 0) return null;
  return element(
    "details",
    { class: "ls-sources" },
    element("summary", {}, words),
    element("ol", {}, ...items),
  );
}
