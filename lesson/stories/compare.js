// The people side by side. A row shows nothing before its story is finished.

function drawTable(scene, finished, visit) {
  const [who, ...columns] = scene.columns;
  const cell = (tag, role, words, label) => make(tag, { role, "data-label": label }, words);
  const head = [who, ...columns].map((words) => make("th", { scope: "col", role: "columnheader" }, words));
  const rows = scene.people.map((person) => {
    const name = make("th", { scope: "row", role: "rowheader" }, person.name);
    if (finished(person)) return make("tr", { role: "row" }, name, ...person.row.map((words, place) => cell("td", "cell", words, columns[place])));
    const open = press(`Read ${person.name}’s story to its end first`, () => visit(person));
    return make("tr", { role: "row" }, name, make("td", { role: "cell", colspan: columns.length }, open));
  });
  // the roles are said aloud, as a narrow page lays the rows out as blocks
  return make("table", { role: "table", class: "ls-table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)),
    make("tbody", { role: "rowgroup" }, ...rows));
}

function drawComparison(scene, finished, visit) {
  const heading = make("h4", { tabindex: "-1", id: freshName("compare") }, scene.comparison);
  return make("section", { class: "ls-step", "aria-labelledby": heading.id },
    heading, make("p", {}, scene.compared), drawTable(scene, finished, visit));
}
