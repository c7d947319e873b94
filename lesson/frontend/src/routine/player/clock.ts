/**
 * A clock that stands somewhere and knows how long it has run, which differ once it is set. It compares
 * times, it does not count ticks: a busy kernel, a slow page or a tab in the background cannot make it
 * late.
 */
export class Clock {
  #at = 0;
  #ran = 0;
  #since: number | null = null;

  get running(): boolean {
    return this.#since !== null;
  }

  get #lately(): number {
    return this.#since === null ? 0 : (performance.now() - this.#since) / 1000;
  }

  /** Where it stands, in seconds. */
  get elapsed(): number {
    return this.#at + this.#lately;
  }

  /** Seconds it has run in all, wherever it was set to. */
  get ran(): number {
    return this.#ran + this.#lately;
  }

  start(): void {
    this.#since ??= performance.now();
  }

  pause(): void {
    const lately = this.#lately;
    this.#at += lately;
    this.#ran += lately;
    this.#since = null;
  }

  /** Pause where it should have: what it ran beyond `seconds`, while nobody looked, does not count. */
  pauseAt(seconds: number): void {
    this.pause();
    const beyond = Math.max(0, this.#at - seconds);
    this.#at -= beyond;
    this.#ran -= beyond;
  }

  set(seconds: number): void {
    const ran = this.running;
    this.pause();
    this.#at = seconds;
    if (ran) this.start();
  }
}
