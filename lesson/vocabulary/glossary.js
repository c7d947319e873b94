// The glossary with its search. What was asked is kept in the page alone.

const QUIET = { "data-lm-suppress-shortcuts": "true" }; // or JupyterLab takes the keys

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Letters alone, so that "Lasegue" finds "Lasègue" and small finds large. */
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const sought = (term) => bare([term.plain, term.medical, term.definition, ...term.forms, ...term.code].join(" "));

function row(term) {
  const what = make("td", { role: "cell" }, term.definition);
  what.append(make("span", { class: "lesson-words-where" }, ` Page ${term.page}.`));
  if (term.code.length) {
    const names = make("span", { class: "lesson-words-code" }, "In the data and the code: ");
    term.code.forEach((name, at) => names.append(at ? ", " : "", make("code", {}, name)));
    what.append(names);
  }
  const plain = make("th", { scope: "row", role: "rowheader" }, term.plain);
  return make("tr", { role: "row" }, plain, make("td", { role: "cell" }, term.medical), what);
}

// Roles are said aloud: as blocks, on a narrow page, cells would be no table to a screen reader.
function table(caption, heads, rows) {
  const head = make("tr", { role: "row" }, ...heads.map((words) => make("th", { scope: "col", role: "columnheader" }, words)));
  const group = { role: "rowgroup" };
  return make("table", { role: "table" }, make("caption", {}, caption), make("thead", group, head), make("tbody", group, ...rows));
}

function menu(id, kinds) {
  const options = Object.entries({ "": "All words", ...kinds });
  return make("select", { id, ...QUIET }, ...options.map(([value, words]) => make("option", { value }, words)));
}

function showGlossary(host, { caption, heads, kinds, terms }, sheet) {
  const stem = `lesson-words-${Math.random().toString(36).slice(2)}`;
  const field = make("input", { id: `${stem}-field`, type: "search", autocomplete: "off", spellcheck: "false", ...QUIET });
  const kind = menu(`${stem}-kind`, kinds);
  const count = make("p", { class: "lesson-words-count", role: "status" });
  const rows = terms.map(row), texts = terms.map(sought);
  const region = make("div", { class: "lesson-words-all", role: "region", "aria-label": caption, tabindex: "0", ...QUIET }, table(caption, heads, rows));

  function show() {
    const asked = bare(field.value).split(/\s+/).filter(Boolean);
    let found = 0;
    terms.forEach((term, at) => {
      const fits = (!kind.value || term.kind === kind.value) && asked.every((part) => texts[at].includes(part));
      rows[at].hidden = !fits;
      found += fits;
    });
    count.textContent = found ? `${found} of ${terms.length} words` : "No word fits. Try fewer letters, or all words.";
    region.scrollTop = 0;
  }
  field.addEventListener("input", show);
  kind.addEventListener("change", show);
  const search = make(
    "fieldset",
    { class: "lesson-words-search" },
    make("legend", {}, "Find a word"),
    make("label", { for: field.id }, "Words or parts of words"),
    field,
    make("label", { for: kind.id }, "About"),
    kind,
    count,
  );
  host.replaceChildren(make("div", { class: "lesson-words" }, make("style", {}, sheet), search, region));
  show();
}
