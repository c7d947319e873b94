/** Filters and sorting for a table of claims that already stands in the page. */
import { button, element } from "../dom/element.ts";

/** `grades` are their words, in the order of the rows' `data-grade`. */
export function filterClaims(host: HTMLElement | null, grades: string[]): void {
  const root = host?.querySelector<HTMLElement>(".lesson-table");
  const body = root?.querySelector("tbody");
  if (!root || !body || root.querySelector("form")) return;
  const rows = [...body.rows];
  const pages = [...new Set(rows.map((row) => row.dataset.page ?? ""))].sort();
  const grade = choice("Grade", [
    ["", "all grades"],
    ...grades.map((words, at): [string, string] => [String(at), words]),
  ]);
  const page = choice("Page", [
    ["", "all pages"],
    ...pages.map((number): [string, string] => [number, `page ${number}`]),
  ]);
  const words = element("input", { type: "search" });
  const count = element("p", { class: "lesson-count", role: "status" });
  const clear = button("Show all", () => {
    grade.select.value = page.select.value = words.value = "";
    update();
    grade.select.focus();
  });
  const fields = element(
    "fieldset",
    {},
    element("legend", {}, "Choose claims"),
    grade.label,
    page.label,
    element("label", {}, "Words", words),
    clear,
  );
  const form = element("form", {}, fields, count);
  form.addEventListener("submit", (event) => event.preventDefault());
  root.prepend(form);

  function update(): void {
    let shown = 0;
    for (const row of rows) {
      const fits =
        matches(grade.select.value, row.dataset.grade) &&
        matches(page.select.value, row.dataset.page) &&
        holdsWords(row.textContent ?? "", words.value);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    count.textContent = shown
      ? `${shown} of ${rows.length} claims shown.`
      : `None of the ${rows.length} claims fits. Try fewer words, or press Show all.`;
  }
  fields.addEventListener("input", update);
  sortByHeads(root, body, rows);
  update();
}

/** Whether a text holds every one of some words, in any order. */
export function holdsWords(text: string, words: string): boolean {
  const here = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => here.includes(word));
}

function matches(wanted: string, value: string | undefined): boolean {
  return !wanted || wanted === value;
}

function choice(words: string, options: [value: string, said: string][]) {
  const select = element(
    "select",
    {},
    ...options.map(([value, said]) => element("option", { value }, said)),
  );
  return { label: element("label", {}, words, select), select };
}

/** What a row is sorted by, by the column whose head is pressed. */
const SORT_KEYS: Record<number, "id" | "grade" | "page"> = { 0: "id", 2: "grade", 3: "page" };

function sortByHeads(
  root: HTMLElement,
  body: HTMLTableSectionElement,
  rows: HTMLTableRowElement[],
): void {
  const heads = [...root.querySelectorAll<HTMLElement>("thead th")];
  for (const [at, head] of heads.entries()) {
    const key = SORT_KEYS[at];
    if (!key) continue;
    const sort = (): void => {
      const descending = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      rows.sort(
        (one, other) =>
          (descending ? -1 : 1) * compare(one, other, key) || compare(one, other, "id"),
      );
      body.append(...rows);
    };
    head.replaceChildren(button(head.textContent ?? "", sort));
    if (key === "id") head.setAttribute("aria-sort", "ascending");
  }
}

function compare(one: HTMLElement, other: HTMLElement, key: string): number {
  return (one.dataset[key] ?? "").localeCompare(other.dataset[key] ?? "");
}
