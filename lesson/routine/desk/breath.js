// Breathing, four in and six out: a ring that widens and narrows, and a word that says it.

/** Where a breath is, `seconds` after it began: its word, and how wide the ring is from 0 to 1. */
function breathAt(seconds, [inS, outS]) {
  const at = seconds % (inS + outS);
  return at < inS ? { word: "Breathe in", width: at / inS } : { word: "Breathe out", width: 1 - (at - inS) / outS };
}

function breathRing(breathS) {
  const [ring, word] = [make("span", { class: "rt-ring" }), make("span", { class: "rt-breath-word" })];
  const box = make("div", { class: "rt-breath", "aria-hidden": "true" }, make("span", { class: "rt-ring-space" }, ring), word);
  const still = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)");
  return {
    box,
    show(seconds) {
      box.classList.toggle("rt-hidden", seconds === null);
      if (seconds === null) return;
      const now = breathAt(seconds, breathS);
      word.textContent = now.word;
      ring.style.transform = `scale(${still?.matches ? 0.75 : 0.5 + now.width / 2})`;
    },
  };
}
