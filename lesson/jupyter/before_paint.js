{ // what was chosen last time, before anything is painted; src/reader/theme.ts and text_size.ts change it
  let kept = {};
  try { kept = { ...localStorage }; } catch { /* this browser keeps nothing for pages */ }
  const theme = kept["lesson-theme"];
  const dark = theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.dataset.jpThemeLight = String(!dark);
  document.documentElement.dataset.textSize = kept["lesson-text-size"] || "normal";
}
