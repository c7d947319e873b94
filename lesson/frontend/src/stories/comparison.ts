/** The people side by side. A row shows nothing before its story is finished. */
import { element, uniqueId } from "../dom/element.ts";
import type { Person, StoryPayload } from "../messages/story.ts";
import { storyButton } from "./step.ts";

export function comparisonView(
  story: StoryPayload,
  finished: (person: Person) => boolean,
  visit: (person: Person) => void,
): HTMLElement {
  const heading = element("h4", { tabindex: "-1", id: uniqueId("compare") }, story.comparison);
  return element(
    "section",
    { class: "ls-step", "aria-labelledby": heading.id },
    heading,
    element("p", {}, story.compared),
    comparisonTable(story, finished, visit),
  );
}

// The roles are said aloud, as a narrow page lays the rows out as blocks.
function comparisonTable(
  story: StoryPayload,
  finished: (person: Person) => boolean,
  visit: (person: Person) => void,
): HTMLElement {
  const columns = story.columns.slice(1);
  const head = story.columns.map((words) =>
    element("th", { scope: "col", role: "columnheader" }, words),
  );
  const rows = story.people.map((person) => {
    const name = element("th", { scope: "row", role: "rowheader" }, person.name);
    const cells = finished(person)
      ? person.row.map((words, place) =>
          element("td", { role: "cell", "data-label": columns[place] }, words),
        )
      : [element("td", { role: "cell", colspan: columns.length }, readFirst(person, visit))];
    return element("tr", { role: "row" }, name, ...cells);
  });
  return element(
    "table",
    { role: "table", class: "ls-table" },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...head)),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
}

function readFirst(person: Person, visit: (person: Person) => void): HTMLButtonElement {
  return storyButton(`Read ${person.name}’s story to its end first`, () => visit(person));
}
