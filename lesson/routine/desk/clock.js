// A clock that tells how long it has run. It compares times, it does not count ticks: a busy kernel, a
// slow page or a tab in the background cannot make it late.

class Clock {
  #ran = 0;
  #since = null;

  get running() { return this.#since !== null; }

  /** Seconds it has run in all. */
  get elapsed() { return this.#ran + (this.running ? (performance.now() - this.#since) / 1000 : 0); }

  start() { if (!this.running) this.#since = performance.now(); }

  pause() { this.#ran = this.elapsed; this.#since = null; }

  set(seconds) {
    this.#ran = seconds;
    if (this.running) this.#since = performance.now();
  }
}
