// Filters and sorting for a table of claims that already stands in the page.
function filterClaims(root, grades) {
  if (!root || root.querySelector("form")) return;
  const body = root.querySelector("tbody");
  const rows = [...body.rows];
  const quiet = (element) => {
    element.setAttribute("data-lm-suppress-shortcuts", "true");
    return element;
  };
  const make = (tag, ...inside) => {
    const made = document.createElement(tag);
    made.append(...inside);
    return made;
  };
  const choice = (label, options) => {
    const select = quiet(make("select", ...options.map(([value, said]) => {
      const option = make("option", said);
      option.value = value;
      return option;
    })));
    return [make("label", label, select), select];
  };

  const pages = [...new Set(rows.map((row) => row.dataset.page))].sort();
  const [gradeLabel, grade] = choice("Grade", [["", "all grades"], ...grades.map((said, at) => [String(at), said])]);
  const [pageLabel, page] = choice("Page", [["", "all pages"], ...pages.map((number) => [number, `page ${number}`])]);
  const words = quiet(make("input"));
  words.type = "search";
  const wordsLabel = make("label", "Words", words);
  const clear = quiet(make("button", "Show all"));
  clear.type = "button";
  const count = make("p");
  count.className = "lesson-count";
  count.setAttribute("role", "status");
  const fields = make("fieldset", make("legend", "Choose claims"), gradeLabel, pageLabel, wordsLabel, clear);
  const form = make("form", fields, count);
  form.addEventListener("submit", (event) => event.preventDefault());
  root.prepend(form);

  function show() {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      const fits =
        (!grade.value || row.dataset.grade === grade.value) &&
        (!page.value || row.dataset.page === page.value) &&
        asked.every((word) => text.includes(word));
      row.hidden = !fits;
      shown += fits;
    }
    count.textContent = shown
      ? `${shown} of ${rows.length} claims shown.`
      : `None of the ${rows.length} claims fits. Try fewer words, or press Show all.`;
  }
  fields.addEventListener("input", show);
  clear.addEventListener("click", () => {
    grade.value = page.value = words.value = "";
    show();
    grade.focus();
  });

  const heads = [...root.querySelectorAll("thead th")];
  const keys = { 0: (row) => row.dataset.id, 2: (row) => row.dataset.grade, 3: (row) => row.dataset.page };
  for (const [at, key] of Object.entries(keys)) {
    const head = heads[at];
    const button = quiet(make("button", head.textContent));
    button.type = "button";
    head.replaceChildren(button);
    if (at === "0") head.setAttribute("aria-sort", "ascending");
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const turned = down ? -1 : 1;
      rows.sort((a, b) =>
        turned * key(a).localeCompare(key(b)) || a.dataset.id.localeCompare(b.dataset.id));
      body.append(...rows);
    });
  }
  show();
}
