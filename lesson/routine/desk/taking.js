// Taking the routine along: a sheet to print, a calendar, a file for somebody else, a message.

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function calendarForm(desk) {
  const [timeName, dayName] = [freshName("time"), freshName("day")];
  const time = make("input", { type: "time", id: timeName, value: "18:00", required: true });
  const first = make("input", { type: "date", id: dayName, required: true });
  first.value = today();
  const boxes = WEEKDAYS.map((day, at) => {
    const box = make("input", { type: "checkbox", value: day.toLowerCase() });
    box.checked = at < 5 && at % 2 === 0;
    return [box, make("label", { class: "rt-tick" }, box, day)];
  });
  const ask = () => desk.take("calendar", { at: time.value, first: first.value, days: boxes.filter(([box]) => box.checked).map(([box]) => box.value) });
  return make("details", {}, make("summary", {}, "Put it in a calendar"),
    make("fieldset", { class: "rt-days" }, make("legend", {}, "On these days"), ...boxes.map(([, label]) => label)),
    make("div", { class: "rt-actions" },
      make("span", { class: "rt-list" }, make("label", { for: timeName }, "At"), time),
      make("span", { class: "rt-list" }, make("label", { for: dayName }, "From"), first),
      button("Save the calendar file", ask, { class: "rt-button rt-plain" })));
}

/** A button that opens a routine from a file; the screen stands before it. */
function openFile(desk) {
  const input = make("input", { type: "file", accept: ".json,application/json", class: "rt-file", "aria-label": "Open a routine from a file" });
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    try {
      desk.send("open", { name: file.name, text: await file.slice(0, 100_000).text() });
    } catch { // it was changed or taken away since it was chosen
      desk.complain(`${file.name}: it could not be read. Please choose it again.`);
    }
    input.value = "";
  });
  return make("label", { class: "rt-button rt-plain rt-open" }, input, "Open a routine from a file");
}

/** Everything that leaves the desk. */
function takeAlong(desk) {
  const words = make("textarea", { readonly: true, rows: 8, class: "rt-message", "aria-label": "The routine as a message", hidden: true });
  const status = make("p", { class: "rt-quiet", role: "status" });
  desk.take = (what, more = {}) => { status.textContent = "Making it …"; desk.send("take", { what, ...more }); };
  desk.taken = async (file, content) => {
    status.textContent = `${file.name} is ready.`;
    if (file.mime !== "text/plain") { saveFile(file, content); return; }
    words.value = new TextDecoder().decode(content);
    words.hidden = false;
    words.select();
    try {
      await navigator.clipboard.writeText(words.value);
      status.textContent = "Copied; paste it into a message.";
    } catch {
      status.textContent = "Copy it from here into a message."; // the browser keeps the clipboard shut
    }
  };
  return make("section", { class: "rt-along", "aria-label": "Take it along" }, make("h4", {}, "Take it along, or pass it on"),
    make("div", { class: "rt-actions" },
      button("Sheet to print (PDF)", () => desk.take("sheet"), { class: "rt-button rt-plain" }),
      button("File for another day or person", () => desk.take("file"), { class: "rt-button rt-plain" }),
      button("Copy as a message", () => desk.take("text"), { class: "rt-button rt-plain" }),
      openFile(desk)),
    status, words, calendarForm(desk));
}
