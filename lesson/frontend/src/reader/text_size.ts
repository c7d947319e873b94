/** How large text, questions and captions are. before_paint.js sets the same before the first paint. */
import { keepSetting, readSetting } from "../dom/settings.ts";

const KEPT = "lesson-text-size";

export const TEXT_SIZES = {
  small: "Small",
  normal: "Normal",
  large: "Large",
  larger: "Larger",
  largest: "Largest",
} as const;
export type TextSize = keyof typeof TEXT_SIZES;

export function chosenTextSize(): TextSize {
  const kept = readSetting(KEPT);
  return kept !== null && kept in TEXT_SIZES ? (kept as TextSize) : "normal";
}

/** Show everything in a size; what is read stays where it is in the window. */
export function setTextSize(size: TextSize): void {
  keepSetting(KEPT, size === "normal" ? null : size);
  document.documentElement.dataset.textSize = size;
}
