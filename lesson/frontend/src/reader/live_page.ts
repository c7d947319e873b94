/** A trusted page: woken when it opens, and again after its kernel was lost. */
import type { CalmLine } from "./calm_line.ts";
import type { ReaderConfig } from "./config.ts";
import { KernelLink, type Linked, type LinkListener } from "./kernel_link.ts";
import type { LessonServer } from "./server.ts";
import { closeLeft, newVisit, noteLeft } from "./visits.ts";
import { type Sleeping, sleepingCells, wake } from "./waking.ts";

const LATE_MS = 4_000;
const WORDS = {
  late: "The questions are getting ready. You can read on meanwhile.",
  failed: "Something did not get ready. What you read and what you answered before is safe.",
  again: "Try again",
  gone: "The lesson does not answer at the moment: its window was closed, perhaps, or this computer slept. You can read on. What you answered before is kept; what you answer now may not be, and says so.",
  stranger:
    "The lesson was started anew and does not know this tab. Open it again from where you started it. What you answered before is kept.",
  lost: "The lesson had to start its questions anew. What was answered before is kept.",
};

export class LivePage implements LinkListener {
  private readonly config: ReaderConfig;
  private readonly line: CalmLine;
  private readonly link: KernelLink;
  private readonly cells: Sleeping[];
  private visit = newVisit();
  private late: ReturnType<typeof setTimeout> | undefined;
  private waking: Promise<void> | null = null;

  constructor(config: ReaderConfig, server: LessonServer, line: CalmLine) {
    this.config = config;
    this.line = line;
    this.link = new KernelLink(server, this);
    this.cells = sleepingCells(config);
  }

  start(): void {
    this.late = setTimeout(() => this.line.say(WORDS.late), LATE_MS);
    addEventListener("pagehide", () => noteLeft(this.visit));
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) location.reload(); // its widgets were closed when it was left
    });
    this.link.start();
  }

  onReady(linked: Linked): void {
    this.waking = this.wakeAll(linked);
  }

  onKernelLost(): void {
    this.visit = newVisit();
    this.line.say(WORDS.lost);
  }

  onServerGone(): void {
    clearTimeout(this.late);
    this.line.say(WORDS.gone);
  }

  onServerBack(): void {
    this.line.hush();
  }

  onStranger(): void {
    clearTimeout(this.late);
    this.line.say(WORDS.stranger);
  }

  private async wakeAll(linked: Linked): Promise<void> {
    await this.waking; // never twice at once
    const failure = await wake(this.cells, this.config, this.visit, linked);
    clearTimeout(this.late);
    if (failure) {
      console.error(failure);
      this.line.say(WORDS.failed, { words: WORDS.again, act: () => this.onReady(linked) });
      return;
    }
    this.line.hush();
    document.body.setAttribute("data-awake", "");
    await closeLeft(linked);
  }
}
