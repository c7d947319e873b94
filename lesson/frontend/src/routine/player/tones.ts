/** Soft tones, set ahead on the audio clock so that they come in time from a tab in the background. */
import type { Phase } from "./timeline.ts";

/** A tone that is due `inSeconds` from now. */
export interface PlannedTone {
  inSeconds: number;
  pitchHz: number;
  lengthS: number;
}

const LONG_S = 0.5;
const SHORT_S = 0.25;

/** A tone for the end of each phase still to come, up to the first that waits for the learner. */
export function plannedTones(phases: readonly Phase[], elapsed: number): PlannedTone[] {
  const tones: PlannedTone[] = [];
  for (const { kind, end, gate } of phases) {
    if (end <= elapsed) continue;
    const pitchHz = kind === "ready" ? 660 : kind === "work" ? 440 : 550;
    const lengthS = kind === "ready" ? SHORT_S : LONG_S;
    tones.push({ inSeconds: end - elapsed, pitchHz, lengthS });
    if (gate) break;
  }
  return tones;
}

export class Tones {
  #audio: AudioContext | null = null;
  #waiting: OscillatorNode[] = [];
  on = false;

  /** Browsers let a page sound only after a click: call this from one. Nothing happens without sound. */
  unlock(): void {
    if (this.on && !this.#audio && typeof AudioContext !== "undefined")
      this.#audio = new AudioContext();
    void this.#audio?.resume();
  }

  /** Set the tones of the phases still to come, in place of those set before. */
  plan(phases: readonly Phase[], elapsed: number): void {
    this.silence();
    if (!this.on || !this.#audio) return;
    const audio = this.#audio;
    this.#waiting = plannedTones(phases, elapsed).map((tone) => schedule(audio, tone));
  }

  silence(): void {
    for (const tone of this.#waiting) tone.stop();
    this.#waiting = [];
  }

  close(): void {
    this.silence();
    void this.#audio?.close();
    this.#audio = null;
  }
}

function schedule(audio: AudioContext, { inSeconds, pitchHz, lengthS }: PlannedTone) {
  const at = audio.currentTime + inSeconds;
  const [tone, gain] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = pitchHz;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.2, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + lengthS);
  tone.connect(gain).connect(audio.destination);
  tone.start(at);
  tone.stop(at + lengthS);
  return tone;
}
