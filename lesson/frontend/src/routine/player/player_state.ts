/**
 * A routine as it is played: its clock, its questions, how it ends. It draws nothing and needs no
 * kernel; whoever shows it calls `advance` now and then.
 */
import type { Choices } from "../../messages/routine.ts";
import { Clock } from "./clock.ts";
import { lightened, without } from "./lightening.ts";
import { askedAfter } from "./questions.ts";
import { type Felt, type SessionRecord, sessionRecord } from "./session_record.ts";
import { type Phase, type PlayedStep, phaseAt, timeline, totalSeconds } from "./timeline.ts";

/** A question that waits for the learner, asked after a phase; then whether that was too strong. */
interface OpenQuestion {
  phase: Phase;
  tooStrong: boolean;
}

type Rules = Pick<Choices, "ready_s" | "limit" | "light">;

/** Seconds into a step from which "back" begins it again, as on every player. */
const BEGINS_AGAIN_S = 3;
const ROUNDING_S = 1e-9;

export class PlayerState {
  readonly clock = new Clock();
  readonly #rules: Rules;
  readonly #answered = new Set<number>();
  readonly #skipped = new Set<number>();
  readonly #felt: Felt[] = [];
  #steps: readonly PlayedStep[];
  #phases: Phase[] = [];
  #question: OpenQuestion | null = null;
  #record: SessionRecord | null = null;

  /** Throws where there is nothing to play. */
  constructor(steps: readonly PlayedStep[], rules: Rules) {
    this.#steps = steps;
    this.#rules = rules;
    this.#layOut();
    if (!this.#phases.length) throw new RangeError("A routine without steps cannot be played.");
  }

  get steps(): readonly PlayedStep[] {
    return this.#steps;
  }

  get phases(): readonly Phase[] {
    return this.#phases;
  }

  get question(): OpenQuestion | null {
    return this.#question;
  }

  /** How it ended; null until it has. */
  get record(): SessionRecord | null {
    return this.#record;
  }

  get total(): number {
    return totalSeconds(this.#phases);
  }

  /** Seconds into the routine, its end at most. */
  get elapsed(): number {
    return Math.min(this.clock.elapsed, this.total);
  }

  /** The phase that runs or waits for an answer; at the end the last one. */
  get phase(): Phase {
    return this.#question?.phase ?? this.#phaseNow();
  }

  get step(): PlayedStep {
    return this.stepOf(this.phase);
  }

  stepOf(phase: Phase): PlayedStep {
    const step = this.#steps[phase.step];
    if (!step) throw new RangeError("A phase of a step that is gone.");
    return step;
  }

  /** The most discomfort, out of 10, that a phase's step allows: less where it is to be light. */
  limitOf(phase: Phase): number {
    const { light, most } = this.stepOf(phase);
    return light ?? most ?? this.#rules.limit;
  }

  /** Open the question that the clock has come to, or end where it has come to the end. */
  advance(): void {
    if (this.#isHeld()) return;
    const elapsed = this.clock.elapsed + ROUNDING_S;
    const phase = this.#phases.find(({ gate, end }) => gate && end <= elapsed);
    if (phase) {
      this.clock.pauseAt(phase.end);
      this.#question = { phase, tooStrong: false };
    } else if (this.clock.elapsed >= this.total) this.end("finished");
  }

  toggle(): void {
    if (this.#isHeld()) return;
    if (this.clock.running) this.clock.pause();
    else this.clock.start();
  }

  /** Go a step on, which skips this one, or back, which begins it or the one before again. */
  move(by: 1 | -1): void {
    if (this.#isHeld()) return;
    const now = this.#phaseNow().step;
    const start = this.#startOf(now) ?? 0;
    const target = by < 0 && this.clock.elapsed - start > BEGINS_AGAIN_S ? now : now + by;
    if (by > 0) this.#skipped.add(this.stepOf(this.#phaseNow()).number);
    else
      for (const { number } of this.#steps.slice(Math.max(target, 0))) this.#skipped.delete(number);
    this.#layOut();
    if (by > 0) this.#goTo(target);
    else this.clock.set(this.#startOf(target) ?? 0);
  }

  /** Answer the open question: how strong it was, out of 10. */
  answer(discomfort: number): void {
    if (!this.#question) return;
    const { phase } = this.#question;
    const step = this.stepOf(phase);
    this.#felt.push({ area: step.area, discomfort });
    this.#answered.add(step.number);
    this.#layOut();
    if (discomfort > this.limitOf(phase)) this.#question = { phase, tooStrong: true };
    else this.#goOn();
  }

  /** Answer the open question: pain came into the leg. */
  answerTravelled(): void {
    if (!this.#question) return;
    this.#felt.push({ area: this.step.area, travelled: true });
    this.end("travelled");
  }

  /** After a step that was too strong: what is still to come there lighter, or not at all. */
  goOnWith(how: "lighter" | "without"): void {
    if (!this.#question) return;
    const { step: index } = this.#question.phase;
    const { area } = this.step;
    this.#steps =
      how === "lighter"
        ? lightened(this.#steps, area, index, this.#rules.light)
        : without(this.#steps, area, index);
    this.#layOut();
    this.#goTo(index + 1);
    this.#goOn();
  }

  end(outcome: "finished" | "stopped" | "travelled"): void {
    if (this.#record) return;
    this.clock.pauseAt(this.total);
    this.#question = null;
    this.#record = sessionRecord(outcome, this.clock.ran, this.total, this.#felt);
  }

  #isHeld(): boolean {
    return this.#question !== null || this.#record !== null;
  }

  #layOut(): void {
    const progress = { answered: this.#answered, skipped: this.#skipped };
    this.#phases = timeline(this.#steps, this.#rules.ready_s, askedAfter(this.#steps, progress));
  }

  #phaseNow(): Phase {
    const phase = phaseAt(this.#phases, this.clock.elapsed) ?? this.#phases.at(-1);
    if (!phase) throw new RangeError("A routine without steps cannot be played.");
    return phase;
  }

  #startOf(step: number): number | undefined {
    return this.#phases.find((phase) => phase.step === step)?.start;
  }

  /** Set the clock to a step's beginning; after the last one it is over. */
  #goTo(step: number): void {
    const start = this.#startOf(step);
    if (start === undefined) this.end("finished");
    else this.clock.set(start);
  }

  #goOn(): void {
    this.#question = null;
    if (this.#record) return;
    if (phaseAt(this.#phases, this.clock.elapsed) === null) this.end("finished");
    else this.clock.start();
  }
}
