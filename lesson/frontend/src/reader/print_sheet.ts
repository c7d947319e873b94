/**
 * A page on paper is a handout: questions to be answered with a pencil, and nothing that answers them.
 * What a style sheet cannot say is made just before printing and taken away after it.
 */
import { bulletList, element } from "../dom/element.ts";
import { uncapitalised } from "../format/words.ts";

const PAPER = "reader-paper";

export function printAsHandout(page: HTMLElement): void {
  wrapGrades(page);
  let undo: (() => void)[] = [];
  addEventListener("beforeprint", () => {
    undo = [lightPaper(), unfold(page), ...questionSheets(page)];
  });
  addEventListener("afterprint", () => {
    for (const back of undo) back();
    undo = [];
  });
}

/** A grade in the text, with its brackets, would answer what the page asks of the class. */
export function wrapGrades(page: ParentNode): void {
  for (const chip of page.querySelectorAll(".page-prose a[href='#What-people-say'][title]")) {
    const [before, after] = [chip.previousSibling, chip.nextSibling];
    const bracketed =
      before instanceof Text &&
      after instanceof Text &&
      /\($/.test(before.data) &&
      after.data.startsWith(")");
    const grade = element("span", { class: "reader-grade" });
    chip.replaceWith(grade);
    grade.append(chip);
    if (!bracketed) continue;
    const opening = / ?\($/.exec(before.data)?.[0] ?? "";
    before.data = before.data.slice(0, -opening.length);
    after.data = after.data.slice(1);
    grade.prepend(opening);
    grade.append(")");
  }
}

function lightPaper(): () => void {
  const { dataset } = document.body;
  const before = dataset.jpThemeLight;
  dataset.jpThemeLight = "true";
  return () => {
    dataset.jpThemeLight = before;
  };
}

/** Open what is folded in the text and the steps; claims stay folded, for their reasons are answers. */
function unfold(page: ParentNode): () => void {
  const folds = [
    ...page.querySelectorAll<HTMLDetailsElement>(
      ":is(.page-prose, .lesson-told) details:not([open])",
    ),
  ];
  for (const fold of folds) fold.open = true;
  return () => {
    for (const fold of folds) fold.open = false;
  };
}

function questionSheets(page: ParentNode): (() => void)[] {
  return [...page.querySelectorAll<HTMLElement>(".lesson-quiz-card fieldset")].flatMap((fields) => {
    const sheet = sheetOf(fields);
    if (!sheet) return [];
    fields.append(sheet);
    return () => sheet.remove();
  });
}

/** Room for an answer, where the options themselves have none; nothing in it follows what was answered. */
export function sheetOf(fields: HTMLElement): HTMLElement | null {
  const sheet = (...inside: (Node | string)[]) => element("div", { class: PAPER }, ...inside);
  const line = () => element("span", { class: "reader-paper-line" });
  const slider = fields.querySelector<HTMLInputElement>(".lesson-quiz-slider input");
  if (slider) return sheet(element("p", {}, line(), ` (from ${slider.min} to ${slider.max})`));
  const picture = fields.querySelector(".lesson-quiz-picture:not(:has(svg))");
  if (picture)
    // it has not come yet, and printing waits for nothing
    return sheet(
      element("p", {}, `The picture is on the screen: ${picture.getAttribute("aria-label")}`),
    );
  const sorted = wordsOf(fields, ".lesson-quiz-sort .lesson-quiz-words");
  if (sorted.length) {
    const [first, last] = [...fields.querySelectorAll(".lesson-quiz-end")].map((end) =>
      uncapitalised((end.textContent ?? "").replace(/^\W+/, "")),
    );
    const how = `Number them from 1 (${first}) to ${sorted.length} (${last}).`;
    return sheet(
      element("p", {}, element("em", {}, how)),
      bulletList(sorted.map((words) => element("span", {}, line(), ` ${words}`))),
    );
  }
  const matched = wordsOf(fields, ".lesson-quiz-match .lesson-quiz-words");
  if (!matched.length) return null;
  const first = fields.querySelector(".lesson-quiz-match select");
  const partners = first ? wordsOf(first, "option:not([value=''])") : [];
  return sheet(
    element("p", {}, element("em", {}, "Write the letter.")),
    bulletList(matched.map((words) => element("span", {}, `${words}: `, line()))),
    bulletList(partners.map((words, at) => `${String.fromCharCode(97 + at)}) ${words}`)),
  );
}

/** Words by the alphabet: their order tells nothing. */
function wordsOf(root: ParentNode, selector: string): string[] {
  const words = [...root.querySelectorAll(selector)].map((one) => one.textContent ?? "");
  return words.sort((one, other) => one.localeCompare(other, "en-GB"));
}
