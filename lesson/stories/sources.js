// Where each sentence comes from.

/** Paragraph text: words, and numbers of sources raised beside them. */
const saying = (parts) => parts.map((part) =>
  typeof part === "string" ? part : make("sup", {}, make("span", { class: "ls-aloud" }, " source "), part.join(", ")));

const numbersIn = (texts) => [...new Set(texts.flat().filter(Array.isArray).flat())].sort((one, other) => one - other);

/** The sources of some texts, folded away; they keep their numbers. */
function sourcesOf(scene, texts, words) {
  const items = numbersIn(texts).map((number) => {
    const { citation, doi, link, checked } = scene.sources[number - 1];
    const away = link && make("a", { href: link, target: "_blank", rel: "noopener" }, `doi:${doi}`);
    return make("li", { value: number }, `${citation} `, away, ` (${checked})`);
  });
  if (!items.length) return null;
  return make("details", { class: "ls-sources" }, make("summary", {}, words), make("ol", {}, ...items));
}
