// Soft tones, set ahead on the audio clock so that they come in time from a tab in the background.

class Tones {
  #audio = null;
  #waiting = [];
  on = false;

  /** Browsers let a page sound only after a click: call this from one. */
  wake() {
    const Audio = globalThis.AudioContext ?? globalThis.webkitAudioContext;
    if (Audio && !this.#audio) this.#audio = new Audio();
    this.#audio?.resume();
  }

  /** Set a tone for the end of each phase still to come, up to the first that waits for the learner. */
  plan(phases, elapsed) {
    this.hush();
    if (!this.on || !this.#audio) return;
    for (const { kind, end, gate } of phases) {
      if (end <= elapsed) continue;
      this.#tone(end - elapsed, kind === "ready" ? 660 : kind === "work" ? 440 : 550, kind === "ready" ? 0.25 : 0.5);
      if (gate) break;
    }
  }

  hush() {
    for (const tone of this.#waiting) tone.stop();
    this.#waiting = [];
  }

  #tone(inSeconds, pitch, length) {
    const at = this.#audio.currentTime + inSeconds;
    const [tone, gain] = [this.#audio.createOscillator(), this.#audio.createGain()];
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(0.2, at + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
    tone.connect(gain).connect(this.#audio.destination);
    tone.start(at);
    tone.stop(at + length);
    this.#waiting.push(tone);
  }
}
