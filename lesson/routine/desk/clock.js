// A clock that stands somewhere and tells how long it has run, which differ once it is set. It compares
// times, it does not count ticks: a busy kernel, a slow page or a tab in the background cannot make it late.

class Clock {
  #at = 0;
  #ran = 0;
  #since = null;

  get running() { return this.#since !== null; }

  get #lately() { return this.running ? (performance.now() - this.#since) / 1000 : 0; }

  /** Where it stands, in seconds. */
  get elapsed() { return this.#at + this.#lately; }

  /** Seconds it has run in all, wherever it was set to. */
  get ran() { return this.#ran + this.#lately; }

  start() { if (!this.running) this.#since = performance.now(); }

  pause() {
    const lately = this.#lately;
    this.#at += lately;
    this.#ran += lately;
    this.#since = null;
  }

  /** Pause where it should have: what it ran beyond `seconds`, while nobody looked, does not count. */
  pauseAt(seconds) {
    this.pause();
    const beyond = Math.max(0, this.#at - seconds);
    this.#at -= beyond;
    this.#ran -= beyond;
  }

  set(seconds) {
    const ran = this.running;
    this.pause();
    this.#at = seconds;
    if (ran) this.start();
  }
}
