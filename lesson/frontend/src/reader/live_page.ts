/** A trusted page: woken when it opens, and again after its kernel was lost. */
import { DONE_EVENT, LOST_EVENT } from "../kernel/kernel_widget.ts";
import type { Act, CalmLine } from "./calm_line.ts";
import type { ReaderConfig } from "./config.ts";
import { PROGRESS_EVENT } from "./contents_panel.ts";
import { followKeys, giveKeys, holdPart } from "./held_part.ts";
import { isInHand, noteTyping } from "./in_hand.ts";
import { KernelLink, type Linked, type LinkListener } from "./kernel_link.ts";
import { WORDS } from "./live_words.ts";
import { followReading } from "./reading_place.ts";
import type { LessonServer } from "./server.ts";
import { coverPage } from "./somebody_else.ts";
import { untilLost } from "./until_lost.ts";
import { closeLeft, isKnown, newVisit, noteLeft, noteReading, progressOf } from "./visits.ts";
import { LOST, type NotAwake, type Sleeping, sleepingCells, wake } from "./waking.ts";

/** What shows the learner's record: drawn again once more was answered. */
const FOLLOWS = new Set(["before_and_after", "calibration", "standing"]);
/** What changes the record, of all that a widget may ask. */
const RECORDED = new Set(["answer", "finish", "erase"]);
/** What takes away the name of whoever is learning. */
const GOES = "leave";
/** When it is said that the questions take a while, and that they take too long. */
const [LATE_MS, TOO_LATE_MS] = [4_000, 20_000];

export class LivePage implements LinkListener {
  private readonly config: ReaderConfig;
  private readonly line: CalmLine;
  private readonly link: KernelLink;
  private readonly cells: Sleeping[];
  private visit = newVisit();
  private readonly failed = new Map<Sleeping, NotAwake>();
  /** The held parts that the learner has asked to start anew: whichever kernel comes, they do. */
  private readonly asked = new Set<Sleeping>();
  private following = false;
  private late: ReturnType<typeof setTimeout> | undefined;
  private linked: Linked | null = null;
  /** What wakes now, to the end; nothing wakes twice at once. */
  private waking: Promise<void> = Promise.resolve();

  constructor(config: ReaderConfig, server: LessonServer, line: CalmLine) {
    this.config = config;
    this.line = line;
    this.link = new KernelLink(server, this);
    this.cells = sleepingCells(config);
  }

  start(): void {
    const page = document.querySelector<HTMLElement>(".reader-page");
    if (page) noteTyping(page);
    if (page) followKeys(page);
    const verify = (): void => {
      if (!this.cells.length) return; // a page of which nothing runs is known to no kernel
      this.link.verify((linked) => isKnown(this.visit, linked)).catch(console.error);
    };
    page?.addEventListener(LOST_EVENT, verify);
    page?.addEventListener(DONE_EVENT, (event) => {
      if (!(event instanceof CustomEvent)) return;
      if (event.detail === GOES) this.link.start(); // whether it is still the same person
      if (!RECORDED.has(event.detail)) return;
      this.follow();
      this.tellProgress().catch(console.error);
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) verify();
    });
    this.expectAwake();
    addEventListener("pagehide", () => noteLeft(this.visit));
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) location.reload(); // its widgets were closed when it was left
    });
    const { path, contents } = this.config;
    if (contents.some((page) => page.path === path))
      followReading((heading) => this.noteReading(heading));
    this.link.start();
  }

  private noteReading(heading: string): void {
    const { linked, visit, config } = this;
    if (linked) noteReading(visit, config.path, heading, linked).catch(console.error);
  }

  /** Let the bar and the contents know how far each page is. */
  private async tellProgress(): Promise<void> {
    if (!this.linked) return;
    const detail = await progressOf(this.visit, this.linked);
    if (detail) document.dispatchEvent(new CustomEvent(PROGRESS_EVENT, { detail }));
  }

  onReady(linked: Linked): void {
    this.linked = linked;
    const held = this.cells.filter((cell) => isInHand(cell.place) && !this.asked.has(cell));
    for (const cell of held) {
      holdPart(cell.place, () => {
        this.asked.add(cell);
        this.wakeThese([cell]);
      });
    }
    giveKeys();
    this.wakeThese(this.cells.filter((cell) => !held.includes(cell)));
  }

  onKernelLost(): void {
    this.linked = null;
    this.failed.clear();
    for (const { place } of this.cells) {
      if (place.hasAttribute("data-awake")) place.setAttribute(LOST, "");
      place.removeAttribute("data-awake");
    }
    document.body.removeAttribute("data-awake");
    noteLeft(this.visit); // a kernel that lives on elsewhere closes what it held
    this.visit = newVisit();
    this.line.say(WORDS.lost);
    this.expectAwake();
  }

  onServerGone(): void {
    clearTimeout(this.late);
    this.line.say(WORDS.gone);
  }

  onServerBack(): void {
    this.tellFailed();
    if (!document.body.hasAttribute("data-awake")) this.expectAwake();
  }

  onSilent(): void {
    this.line.say(WORDS.silent, {
      words: WORDS.startAnew,
      act: () => this.startAnew(),
      all: true,
    });
  }

  onHeard(): void {
    this.tellFailed();
  }

  onFailed(): void {
    clearTimeout(this.late);
    const again = (): void => {
      this.expectAwake();
      this.link.start();
    };
    this.line.say(WORDS.noKernel, { words: WORDS.again, act: again, all: true });
  }

  onSomebodyElse(): void {
    clearTimeout(this.late);
    this.line.hush();
    coverPage();
  }

  onStranger(): void {
    clearTimeout(this.late);
    this.line.say(WORDS.stranger);
  }

  private wakeThese(cells: readonly Sleeping[]): void {
    const { linked, visit } = this;
    if (!linked) return;
    this.waking = this.waking.then(() => this.wakeNow(cells, linked, visit));
  }

  /** From now on it is told that the page takes long to be awake. */
  private expectAwake(): void {
    clearTimeout(this.late);
    this.late = setTimeout(() => {
      this.line.say(WORDS.late);
      this.late = setTimeout(() => this.onSilent(), TOO_LATE_MS);
    }, LATE_MS);
  }

  /** Have the kernel replaced: it hangs, for all that can be seen from here. */
  private startAnew(): void {
    this.line.say(WORDS.starting);
    this.expectAwake();
    this.link.replace().catch(console.error);
  }

  /** Draw what shows the record again, once what is asked for now has been dealt with. */
  private follow(): void {
    const following = this.cells.filter(({ place }) => FOLLOWS.has(place.dataset.call ?? ""));
    if (this.following || !following.length) return;
    this.following = true;
    this.waking = this.waking.then(() => {
      this.following = false;
    });
    this.wakeThese(following);
  }

  private async wakeNow(cells: readonly Sleeping[], linked: Linked, visit: string): Promise<void> {
    if (linked.lost.aborted) return; // it was lost while it waited
    try {
      const failed = await untilLost(wake(cells, this.config, visit, linked), linked.lost);
      if (!failed) return; // it is lost, and that was told
      clearTimeout(this.late);
      for (const cell of cells) {
        this.failed.delete(cell);
        this.asked.delete(cell);
      }
      for (const one of failed) this.failed.set(one.cell, one);
      this.tellFailed();
      document.body.setAttribute("data-awake", visit);
      await closeLeft(linked);
      await this.tellProgress();
    } catch (error) {
      console.error(error); // a fault of ours: nothing that a cell does comes here
      this.line.say(WORDS.failed, this.again(cells));
    }
  }

  /** Say what is not awake, or nothing where all is. */
  private tellFailed(): void {
    const failed = [...this.failed.values()];
    if (!failed.length) {
      this.line.hush();
      return;
    }
    for (const one of failed) console.error(one);
    const names = failed.map(({ title }) => `“${title}”`).join(", ");
    this.line.say(`${names}: ${WORDS.notReady}`, this.again([...this.failed.keys()]));
  }

  /** What wakes these once more: once, however often it is pressed until they are awake or told of anew. */
  private again(cells: readonly Sleeping[]): Act {
    let pressed = false;
    const act = (): void => {
      if (pressed) return;
      pressed = true;
      this.line.say(WORDS.late);
      this.expectAwake();
      this.wakeThese(cells);
    };
    return { words: WORDS.again, act };
  }
}
