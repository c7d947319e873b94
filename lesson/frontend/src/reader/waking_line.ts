/** What the line says of a page's questions: that they take long, which of them did not get ready, who does not answer. */
import type { Act, CalmLine } from "./calm_line.ts";
import { WORDS } from "./live_words.ts";
import type { NotAwake, Sleeping } from "./waking.ts";

/** When it is said that the questions take a while, and that they take too long. */
const [LATE_MS, TOO_LATE_MS] = [4_000, 20_000];

/** What can be pressed. */
export interface Remedies {
  /** Ask the server for the kernel, which had none to give, or did not answer. */
  askAgain(): void;
  /** Have the kernel replaced: it hangs, for all that can be seen from here. */
  startAnew(): void;
  wake(cells: readonly Sleeping[]): void;
}

export class WakingLine {
  private readonly line: CalmLine;
  private readonly remedies: Remedies;
  private readonly failed = new Map<Sleeping, NotAwake>();
  private late: ReturnType<typeof setTimeout> | undefined;

  constructor(line: CalmLine, remedies: Remedies) {
    this.line = line;
    this.remedies = remedies;
  }

  /** From now on it is told that the page takes long to be awake. */
  expectAwake(): void {
    clearTimeout(this.late);
    this.late = setTimeout(() => {
      this.line.say(WORDS.late);
      this.late = setTimeout(() => this.tellSilent(), TOO_LATE_MS);
    }, LATE_MS);
  }

  /** These cells had their turn, and all but those that failed are awake. */
  tellWoken(cells: readonly Sleeping[], failed: readonly NotAwake[]): void {
    clearTimeout(this.late);
    for (const cell of cells) this.failed.delete(cell);
    for (const one of failed) this.failed.set(one.cell, one);
    this.tellFailed();
  }

  /** Say what is not awake, or nothing where all is. */
  tellFailed(): void {
    const failed = [...this.failed.values()];
    if (!failed.length) {
      this.line.hush();
      return;
    }
    for (const one of failed) console.error(one);
    const names = failed.map(({ title }) => `“${title}”`).join(", ");
    this.line.say(`${names}: ${WORDS.notReady}`, this.wakeAgain([...this.failed.keys()]));
  }

  /** A fault of ours kept these cells from having their turn. */
  tellFault(cells: readonly Sleeping[]): void {
    this.line.say(WORDS.failed, this.wakeAgain(cells));
  }

  tellLost(): void {
    this.failed.clear();
    this.line.say(WORDS.lost);
    this.expectAwake();
  }

  tellGone(): void {
    clearTimeout(this.late);
    const act = (): void => {
      this.line.say(WORDS.asking, again);
      this.remedies.askAgain();
    };
    const again: Act = { words: WORDS.again, act };
    this.line.say(WORDS.gone, again);
  }

  tellNoKernel(): void {
    clearTimeout(this.late);
    const act = (): void => {
      this.expectAwake();
      this.remedies.askAgain();
    };
    this.line.say(WORDS.noKernel, { words: WORDS.again, act, all: true });
  }

  tellStranger(): void {
    clearTimeout(this.late);
    this.line.say(WORDS.stranger);
  }

  /** Nothing is to be told any more. */
  sayNothing(): void {
    clearTimeout(this.late);
    this.line.hush();
  }

  tellSilent(): void {
    const act = (): void => {
      this.line.say(WORDS.starting);
      this.expectAwake();
      this.remedies.startAnew();
    };
    this.line.say(WORDS.silent, { words: WORDS.startAnew, act, all: true });
  }

  /** What wakes these once more: once, however often it is pressed until they are awake or told of anew. */
  private wakeAgain(cells: readonly Sleeping[]): Act {
    let pressed = false;
    const act = (): void => {
      if (pressed) return;
      pressed = true;
      this.line.say(WORDS.late);
      this.expectAwake();
      this.remedies.wake(cells);
    };
    return { words: WORDS.again, act };
  }
}
