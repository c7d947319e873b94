{ // what was chosen last time, before anything is painted; src/reader/theme.ts and text_size.ts change it
  let kept = {};
  try { kept = { ...localStorage }; } catch { /* this browser keeps nothing for pages */ }
  const { person } = document.body.dataset; // src/dom/settings.ts keeps each person's choices under a name of its own
  const of = (name) => kept[person && person !== "first" ? `${name} ${person}` : name];
  const theme = of("lesson-theme");
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.dataset.jpThemeLight = String(!dark);
  document.documentElement.dataset.textSize = of("lesson-text-size") || "normal";
}
