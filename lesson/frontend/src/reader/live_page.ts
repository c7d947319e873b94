/** A trusted page: woken when it opens, and again after its kernel was lost. */
import { DONE_EVENT, LOST_EVENT } from "../kernel/kernel_widget.ts";
import type { CalmLine } from "./calm_line.ts";
import type { ReaderConfig } from "./config.ts";
import { PROGRESS_EVENT } from "./contents_panel.ts";
import { followKeys, giveKeys, holdPart } from "./held_part.ts";
import { isInHand, noteTyping } from "./in_hand.ts";
import { KernelLink, type Linked, type LinkListener } from "./kernel_link.ts";
import { followReading } from "./reading_place.ts";
import type { LessonServer } from "./server.ts";
import { coverPage } from "./somebody_else.ts";
import { untilLost } from "./until_lost.ts";
import { closeLeft, isKnown, newVisit, noteLeft, noteReading, progressOf } from "./visits.ts";
import { LOST, type Sleeping, sleepingCells, wake } from "./waking.ts";
import { WakingLine } from "./waking_line.ts";

/** What shows the learner's record: drawn again once more was answered. */
const FOLLOWS = new Set(["before_and_after", "calibration", "standing"]);
/** What changes the record, of all that a widget may ask. */
const RECORDED = new Set(["answer", "finish", "erase"]);
/** What takes away the name of whoever is learning. */
const GOES = "leave";

export class LivePage implements LinkListener {
  private readonly config: ReaderConfig;
  private readonly line: WakingLine;
  private readonly link: KernelLink;
  private readonly cells: Sleeping[];
  private visit = newVisit();
  /** The held parts that the learner has asked to start anew: whichever kernel comes, they do. */
  private readonly asked = new Set<Sleeping>();
  private following = false;
  private linked: Linked | null = null;
  /** What wakes now, to the end; nothing wakes twice at once. */
  private waking: Promise<void> = Promise.resolve();

  constructor(config: ReaderConfig, server: LessonServer, line: CalmLine) {
    this.config = config;
    this.link = new KernelLink(server, this);
    this.line = new WakingLine(line, {
      askAgain: () => this.link.askAgain(),
      startAnew: () => void this.link.replace().catch(console.error),
      wake: (cells) => this.wakeThese(cells),
    });
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
    this.line.expectAwake();
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
    for (const { place } of this.cells) {
      if (place.hasAttribute("data-awake")) place.setAttribute(LOST, "");
      place.removeAttribute("data-awake");
    }
    document.body.removeAttribute("data-awake");
    noteLeft(this.visit); // a kernel that lives on elsewhere closes what it held
    this.visit = newVisit();
    this.line.tellLost();
  }

  onServerGone(): void {
    this.line.tellGone();
  }

  onServerBack(): void {
    this.line.tellFailed();
    if (!document.body.hasAttribute("data-awake")) this.line.expectAwake();
  }

  onSilent(): void {
    this.line.tellSilent();
  }

  onHeard(): void {
    this.line.tellFailed();
  }

  onFailed(): void {
    this.line.tellNoKernel();
  }

  onSomebodyElse(): void {
    this.line.sayNothing();
    coverPage();
  }

  onStranger(): void {
    this.line.tellStranger();
  }

  private wakeThese(cells: readonly Sleeping[]): void {
    const { linked, visit } = this;
    if (!linked) return;
    this.waking = this.waking.then(() => this.wakeNow(cells, linked, visit));
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
      for (const cell of cells) this.asked.delete(cell);
      this.line.tellWoken(cells, failed);
      document.body.setAttribute("data-awake", visit);
      await closeLeft(linked);
      await this.tellProgress();
    } catch (error) {
      console.error(error); // a fault of ours: nothing that a cell does comes here
      this.line.tellFault(cells);
    }
  }
}
