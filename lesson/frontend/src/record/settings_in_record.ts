/** What a browser keeps of a person's choices, which goes along with a saved record. */
import { keepSetting, readSetting } from "../dom/settings.ts";

/** How pages look, and whether a Workbench is wanted; not what a browser alone has to know. */
const NAMES = ["lesson-theme", "lesson-text-size", "lesson-workbench"];

export function savedSettings(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of NAMES) {
    const value = readSetting(name);
    if (value !== null) found[name] = value;
  }
  return found;
}

/** Keep what came with a record; a page that is opened next looks so. */
export function bringBackSettings(settings: Record<string, string>): void {
  for (const name of NAMES) {
    const value = settings[name];
    if (value !== undefined) keepSetting(name, value);
  }
}
