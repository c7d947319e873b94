/** Breathing, in and out: a ring that widens and narrows, and a word that says it. */
import { element } from "../../dom/element.ts";
import type { Breath } from "../../messages/routine.ts";

const STILL_SCALE = 0.75;

/** Where a breath is, `seconds` after the first began: its word, and how wide the ring is, 0 to 1. */
export function breathAt(
  seconds: number,
  { in_s, out_s }: Breath,
): { word: string; width: number } {
  const at = seconds % (in_s + out_s);
  return at < in_s
    ? { word: "Breathe in", width: at / in_s }
    : { word: "Breathe out", width: 1 - (at - in_s) / out_s };
}

export interface BreathRing {
  readonly box: HTMLElement;
  /** Show the breath at so many seconds; null hides it. */
  show(seconds: number | null): void;
}

export function breathRing(breath: Breath): BreathRing {
  const ring = element("span", { class: "rt-ring" });
  const word = element("span", { class: "rt-breath-word" });
  const space = element("span", { class: "rt-ring-space" }, ring);
  const box = element("div", { class: "rt-breath", "aria-hidden": "true" }, space, word);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  return {
    box,
    show(seconds) {
      box.classList.toggle("rt-hidden", seconds === null);
      if (seconds === null) return;
      const now = breathAt(seconds, breath);
      word.textContent = now.word;
      ring.style.transform = `scale(${still.matches ? STILL_SCALE : 0.5 + now.width / 2})`;
    },
  };
}
