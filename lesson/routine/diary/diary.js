// The diary: a form without values until they are given, what was written before, and a picture.

const SCORES = [
  ["leg_before", "Leg pain before"], ["leg_after", "Leg pain after"],
  ["back_before", "Back pain before"], ["back_after", "Back pain after"],
];
const numbers = () => [make("option", { value: "" }, "–"), ...Array.from({ length: 11 }, (_, n) => make("option", { value: n }, String(n)))];

/** The form; `read()` gives what was filled in, `fill(entry)` shows an entry to correct. */
function entryForm(diary) {
  const { words } = diary;
  const day = make("input", { type: "date", required: true });
  const session = make("input", { type: "checkbox" });
  const minutes = make("input", { type: "number", min: 0, max: words.most_minutes, step: "any", inputmode: "decimal" });
  const scores = Object.fromEntries(SCORES.map(([id]) => [id, make("select", {}, ...numbers())]));
  const activity = make("input", { type: "text", maxlength: words.longest_activity, autocomplete: "off" });
  const activityScore = make("select", {}, ...numbers());
  const note = make("textarea", { rows: 2, maxlength: words.longest_note });
  const flag = make("input", { type: "checkbox" });
  const heading = make("h3", { class: "rt-heading", tabindex: "-1" }, "Write in the diary");
  let id = "";
  const form = make("form", { class: "rt-stage rt-form", novalidate: true },
    heading,
    make("div", { class: "rt-fields" }, field("Day", day), field("Minutes, if you did a session", minutes)),
    make("label", { class: "rt-tick" }, session, "I did a session"),
    make("fieldset", {}, make("legend", {}, "0 is none, 10 the worst you can think of; leave open what you did not notice"),
      make("div", { class: "rt-fields" }, ...SCORES.map(([id, label]) => field(label, scores[id])))),
    make("div", { class: "rt-fields" }, field("Something you want to do again, in your words", activity), field("How well it goes, 10 as ever", activityScore)),
    field("Note", note),
    make("label", { class: "rt-tick" }, flag, words.red_flag),
    make("div", { class: "rt-actions" }, make("button", { type: "submit", class: "rt-button" }, "Save")));
  const whole = (input) => (input.value === "" ? null : Number(input.value));
  const read = () => ({
    id, day: day.value, session: session.checked, minutes: whole(minutes), activity: activity.value.trim(), activity_score: whole(activityScore),
    ...Object.fromEntries(SCORES.map(([name]) => [name, whole(scores[name])])), note: note.value.trim(), red_flag: flag.checked,
  });
  const fill = (entry = {}) => {
    id = entry.id ?? "";
    heading.textContent = id ? `Correct the entry of ${entry.day}` : "Write in the diary";
    day.value = entry.day ?? today();
    session.checked = entry.session ?? false;
    for (const [input, value] of [[minutes, entry.minutes], [activityScore, entry.activity_score], ...SCORES.map(([name]) => [scores[name], entry[name]])]) input.value = value ?? "";
    activity.value = entry.activity ?? diary.activity ?? "";
    note.value = entry.note ?? "";
    flag.checked = entry.red_flag ?? false;
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); diary.send("write", { entry: read() }); });
  /** Whether the entry that is being corrected is no longer among `entries`. */
  const isGone = (entries) => Boolean(id) && entries.every((entry) => entry.id !== id);
  fill();
  return { form, fill, heading, isGone };
}

function told(entry) {
  const pair = (name, before, after) => (before === null && after === null ? "" : `${name} ${before ?? "–"} → ${after ?? "–"}`);
  return [
    entry.session ? `session${entry.minutes === null ? "" : `, ${entry.minutes} min`}` : "",
    pair("leg", entry.leg_before, entry.leg_after), pair("back", entry.back_before, entry.back_after),
    entry.activity_score === null ? "" : `${entry.activity || "activity"} ${entry.activity_score}`, entry.note,
  ].filter(Boolean).join(" · ");
}

/** The latest entries, each with what can be done to it. */
function entryList(diary, entries) {
  const rows = entries.slice(-10).reverse().map((entry) => make("li", { class: "rt-entry" },
    make("div", { class: "rt-entry-words" }, make("strong", {}, entry.day), make("span", {}, told(entry))),
    make("div", { class: "rt-entry-acts" },
      button("Correct", () => diary.correct(entry), { class: "rt-button rt-plain", "aria-label": `Correct the entry of ${entry.day}` }),
      button("Delete", () => diary.send("take_out", { id: entry.id }), { class: "rt-button rt-plain", "aria-label": `Delete the entry of ${entry.day}` }))));
  return make("ol", { class: "rt-entries", "aria-label": "The latest entries" }, ...rows);
}

function render({ model, el }) {
  const start = make("p", { class: "lesson-start" }, model.get("start"));
  const said = make("div", { class: "rt-said-aloud", role: "status" });
  const trouble = make("p", { class: "rt-trouble", role: "alert" });
  const shown = make("div", {});
  const picture = make("figure", { class: "rt-chart" });
  const nothing = make("p", { hidden: true }, model.get("words").empty);
  const table = button("Save as a table (CSV)", () => diary.send("table"), { class: "rt-button rt-plain", hidden: true });
  let doing = ""; // a double click asks once, and no button loses the focus by being shut
  const send = (kind, more = {}) => { if (!doing) { doing = kind; model.send({ kind, day: today(), ...more }); } };
  const diary = { words: model.get("words"), activity: "", send };
  const form = entryForm(diary);
  diary.correct = (entry) => { form.fill(entry); form.heading.focus(); };
  const sure = make("span", { hidden: true }, "Everything in the diary will be gone. ", button("Erase it", () => { sure.hidden = true; diary.send("erase"); }, { class: "rt-button rt-stop" }), " ",
    button("Keep it", () => { sure.hidden = true; erase.focus(); }, { class: "rt-button rt-plain" }));
  const erase = button("Erase the diary", () => { sure.hidden = false; sure.querySelector("button").focus(); }, { class: "rt-button rt-plain", hidden: true });
  const body = make("div", { class: "rt-parts" }, form.form, trouble, said,
    make("section", { class: "rt-stage", "aria-label": "What was written" }, nothing, picture, shown, make("div", { class: "rt-actions" }, table, erase, sure)));
  const root = make("div", { class: "lesson-live rt-page rt-diary", lang: "en-GB" }, start, body);
  el.replaceChildren(root);
  const sleep = (asleep) => { start.hidden = !asleep; body.inert = asleep; };
  sleep(true);

  const hear = (message, buffers) => {
    const done = doing;
    doing = "";
    sleep(false);
    if (message.kind === "table") { saveFile(message, bytes(buffers[0])); return; }
    trouble.textContent = message.trouble;
    said.replaceChildren(...message.said.map(({ words, grave }) => make("p", { class: grave ? "rt-note rt-grave" : "rt-note", role: grave ? "alert" : false }, words)));
    diary.activity = message.activity;
    // news of what others wrote leaves alone what is being typed
    if (!message.trouble && (["hello", "write", "erase"].includes(done) || (done === "take_out" && form.isGone(message.entries)))) form.fill();
    [nothing.hidden, table.hidden, erase.hidden] = [!message.empty, !message.entries.length, message.blank];
    if (message.blank) sure.hidden = true;
    shown.replaceChildren(...(message.entries.length ? [entryList(diary, message.entries)] : []));
    picture.replaceChildren(...(message.picture ? [make("img", { src: `data:image/png;base64,${message.picture}`, alt: message.description })] : []));
    if (done === "erase" && !message.trouble) form.heading.focus(); // the button that was pressed is gone
  };
  model.on("msg:custom", hear);
  const deaf = onKernelGone(model, () => { doing = ""; sleep(true); });
  diary.send("hello");
  return () => { model.off("msg:custom", hear); deaf(); };
}

export default { render };
