/** Light, dark, or as the system has it. before_paint.js sets the same before the first paint. */
import { keepSetting, readSetting } from "../dom/settings.ts";

const KEPT = "lesson-theme";
const DARK = "(prefers-color-scheme: dark)";

export const THEMES = { system: "As this device", light: "Light", dark: "Dark" } as const;
export type Theme = keyof typeof THEMES;

export function chosenTheme(): Theme {
  const kept = readSetting(KEPT);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function setTheme(theme: Theme): void {
  keepSetting(KEPT, theme === "system" ? null : theme);
  show(theme);
}

/** Change with the system for as long as nothing else was chosen. */
export function followSystem(): void {
  matchMedia(DARK).addEventListener("change", () => show(chosenTheme()));
}

function show(theme: Theme): void {
  const light = theme === "system" ? !matchMedia(DARK).matches : theme === "light";
  document.body.dataset.jpThemeLight = String(light);
}
