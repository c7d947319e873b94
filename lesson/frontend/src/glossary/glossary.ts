/** The glossary with its search. What was looked for is kept in the page alone. */
import { element, uniqueId } from "../dom/element.ts";
import type { GlossaryPayload, GlossaryTerm } from "../messages/glossary.ts";
import { fits, searchText } from "./search.ts";

export function showGlossary(host: HTMLElement, glossary: GlossaryPayload, style: string): void {
  const { caption, heads, kinds, terms } = glossary;
  const field = element("input", {
    id: uniqueId("words-field"),
    type: "search",
    autocomplete: "off",
    spellcheck: "false",
  });
  const kind = kindMenu(kinds);
  const count = element("p", { class: "lesson-words-count", role: "status" });
  const rows = terms.map((term) => ({ term, row: termRow(term), text: searchText(term) }));
  const region = element(
    "div",
    { class: "lesson-words-all", role: "region", "aria-label": caption, tabindex: "0" },
    termTable(
      caption,
      heads,
      rows.map(({ row }) => row),
    ),
  );

  function update(): void {
    let found = 0;
    for (const { term, row, text } of rows) {
      const seen = (!kind.value || term.kind === kind.value) && fits(text, field.value);
      row.hidden = !seen;
      if (seen) found += 1;
    }
    count.textContent = found
      ? `${found} of ${terms.length} words`
      : "No word fits. Try fewer letters, or all words.";
    region.scrollTop = 0;
  }
  field.addEventListener("input", update);
  kind.addEventListener("change", update);
  const search = element(
    "fieldset",
    { class: "lesson-words-search" },
    element("legend", {}, "Find a word"),
    element("label", { for: field.id }, "Words or parts of words"),
    field,
    element("label", { for: kind.id }, "About"),
    kind,
    count,
  );
  host.replaceChildren(
    element("div", { class: "lesson-words" }, element("style", {}, style), search, region),
  );
  update();
}

function termRow(term: GlossaryTerm): HTMLTableRowElement {
  const what = element(
    "td",
    { role: "cell" },
    term.definition,
    element("span", { class: "lesson-words-where" }, ` Page ${term.page}.`),
  );
  if (term.code.length) {
    const names = element(
      "span",
      { class: "lesson-words-code" },
      "In the data and the code: ",
      ...term.code.flatMap((name, at) => [at ? ", " : "", element("code", {}, name)]),
    );
    what.append(names);
  }
  return element(
    "tr",
    { role: "row" },
    element("th", { scope: "row", role: "rowheader" }, term.plain),
    element("td", { role: "cell" }, term.medical),
    what,
  );
}

// Roles are said aloud: as blocks, on a narrow page, cells would be no table to a screen reader.
function termTable(caption: string, heads: string[], rows: HTMLElement[]): HTMLElement {
  const columns = heads.map((words) =>
    element("th", { scope: "col", role: "columnheader" }, words),
  );
  const group = { role: "rowgroup" };
  return element(
    "table",
    { role: "table" },
    element("caption", {}, caption),
    element("thead", group, element("tr", { role: "row" }, ...columns)),
    element("tbody", group, ...rows),
  );
}

function kindMenu(kinds: Record<string, string>): HTMLSelectElement {
  const options = Object.entries({ "": "All words", ...kinds });
  return element(
    "select",
    { id: uniqueId("words-kind") },
    ...options.map(([value, words]) => element("option", { value }, words)),
  );
}
