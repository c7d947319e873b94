// What moves a picture: a slider with named stops, sliders with numbers, switches for layers.

const NAMED_STOPS = 9;
const freshId = () => `sl-${Math.random().toString(36).slice(2)}`;

function range(properties) {
  const input = make("input", { type: "range", id: freshId(), ...properties });
  // JupyterLab would otherwise take the arrow keys for its own
  input.dataset.lmSuppressShortcuts = "true";
  return input;
}

function stopSlider({ control: title, stops }) {
  const input = range({ min: 0, max: stops.length - 1 });
  const label = make("label", { htmlFor: input.id, textContent: title });
  const control = make("div", { className: "sl-control" }, [label, input]);
  control.style.setProperty("--stops", stops.length);
  const named = stops.length <= NAMED_STOPS;
  const read = make("output", { htmlFor: input.id });
  const names = (named ? stops : []).map((stop, index) => {
    const button = make("button", { type: "button", tabIndex: -1, textContent: stop.name });
    button.addEventListener("click", () => {
      input.value = index;
      input.dispatchEvent(new Event("input"));
      input.focus();
    });
    return button;
  });
  if (named) {
    const row = make("div", { className: "sl-stops" }, names);
    row.setAttribute("aria-hidden", "true");
    control.append(row);
  } else {
    control.classList.add("sl-numeric");
    control.append(read);
  }
  const tell = (at) => {
    input.value = at;
    input.setAttribute("aria-valuetext", `${stops[at].name}, ${at + 1} of ${stops.length}`);
    read.textContent = stops[at].name;
    names.forEach((node, index) => node.classList.toggle("sl-current", index === at));
  };
  return { control, input, tell };
}

const numbered = (value, { unit, words, low }) =>
  words.length ? words[value - low] : `${value}${unit}`.replace("-", "−");

// `onTurn(values)` hears each change, with all values by key.
function dialSliders(dials, onTurn) {
  const rows = dials.map((dial) => {
    const input = range({ min: dial.low, max: dial.high, step: dial.step });
    const read = make("output", { htmlFor: input.id });
    const label = make("label", { htmlFor: input.id, textContent: dial.label });
    const values = () => Object.fromEntries(rows.map((row) => [row.key, Number(row.input.value)]));
    const tell = (value) => {
      if (Number(input.value) !== value) input.value = value;
      read.textContent = numbered(value, dial);
      input.setAttribute("aria-valuetext", read.textContent);
    };
    input.addEventListener("input", () => {
      tell(Number(input.value));
      onTurn(values());
    });
    const control = make("div", { className: "sl-control sl-numeric" }, [label, input, read]);
    return { key: dial.key, control, input, tell };
  });
  return {
    controls: rows.map((row) => row.control),
    tell: (values) => rows.forEach((row) => row.tell(values[row.key])),
  };
}

function layerSwitches(layers, onSwitch) {
  const boxes = Object.entries(layers).map(([name, ids]) => {
    const box = make("input", { type: "checkbox", checked: true });
    box.dataset.lmSuppressShortcuts = "true";
    box.addEventListener("change", () => onSwitch(ids, box.checked));
    return make("label", {}, [box, name]);
  });
  const bar = make("div", { className: "sl-layers" }, boxes);
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Layers");
  return bar;
}

// Buttons that set all sliders at once, and one that writes the set-up as a line of code.
function setUps({ name, dials, presets }, set, values) {
  const bar = make("div", { className: "sl-presets" });
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Set-ups");
  const start = Object.fromEntries(dials.map((dial) => [dial.key, dial.start]));
  for (const [label, changed] of Object.entries(presets)) {
    const button = make("button", { type: "button", textContent: label });
    button.addEventListener("click", () => set({ ...start, ...changed }));
    bar.append(button);
  }
  const line = make("input", { className: "sl-line", type: "text", readOnly: true, hidden: true });
  line.dataset.lmSuppressShortcuts = "true";
  line.setAttribute("aria-label", "This set-up as a line of code");
  const copy = make("button", { type: "button", textContent: "Copy this set-up" });
  const write = () => {
    const moved = Object.entries(values()).filter(([key, value]) => value !== start[key]);
    const given = moved.map(([key, value]) => `, ${key}=${value}`).join("");
    line.value = `lesson.lab("${name}"${given})`;
  };
  copy.addEventListener("click", async () => {
    write();
    line.hidden = false; // and it stays, so that nothing below it moves again
    line.select();
    try {
      await navigator.clipboard.writeText(line.value);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Press Ctrl+C to copy"; // the browser keeps the clipboard to itself
      line.focus();
    }
  });
  bar.append(copy, line);
  return { bar, moved: () => { copy.textContent = "Copy this set-up"; write(); } };
}
