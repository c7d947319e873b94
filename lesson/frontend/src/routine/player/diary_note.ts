/** What became of a session in the diary, said at its end. */
import type { Outcome } from "../../kernel/connection.ts";

const UNWRITTEN: Record<Outcome, string> = {
  done: "This session is not in your diary. You can note it there yourself.",
  refused: "This session is not in your diary. You can note it there yourself.",
  fault:
    "Something went wrong inside the lesson, so this session may be missing from your diary. Please look there, and note it yourself if it is.",
  lost: "The connection was lost, so this session may be missing from your diary. Please look there, and note it yourself if it is.",
};

export class DiaryNote {
  readonly box: HTMLElement;
  #isSaved = false;

  constructor(box: HTMLElement) {
    this.box = box;
  }

  show(words: string): void {
    this.box.textContent = words;
  }

  writing(): void {
    this.show("Writing it into your diary …");
  }

  late(): void {
    if (!this.#isSaved)
      this.show("The page is still busy. It is written into your diary as soon as that is over.");
  }

  saved(words: string): void {
    this.#isSaved = true;
    this.show(words);
  }

  /** The request to write it down is over; where nothing says that it stands there, it does not. */
  ended(outcome: Outcome): void {
    if (!this.#isSaved) this.show(UNWRITTEN[outcome]);
  }
}
