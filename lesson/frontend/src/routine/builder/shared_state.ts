/**
 * What all views of one routine share. It goes when the page is closed. Views read `data`; it changes by
 * the functions here alone.
 */
import type {
  Choices,
  PictureReply,
  QuestionGroup,
  State,
  WishData,
} from "../../messages/routine.ts";
import type { CalendarDays } from "./calendar_form.ts";
import {
  type Answer,
  firstData,
  type RequestStatus,
  type RoutineData,
  type StateChange,
  withoutAnswers,
  withState,
} from "./routine_data.ts";
import type { Stage, ViewState } from "./view_state.ts";

/** A view, as the others know it. */
export interface SharedView {
  readonly state: ViewState;
  /** Show what was changed in another view. */
  follow(): void;
  /** Show how a request stands. */
  showStatus(): void;
  /** Ask for the pictures that the plan still lacks. */
  fetchPictures(): void;
}

export class SharedState {
  readonly questions: readonly QuestionGroup[];
  readonly choices: Choices;
  /** By technique. */
  readonly pictures = new Map<string, PictureReply>();
  /** What was filled in to put the routine in a calendar; null if nothing was. */
  calendar: CalendarDays | null = null;
  /** The view that asked last: what the kernel answers is meant for it, and the others follow. */
  active: SharedView | null = null;
  /** Techniques whose picture was asked for. */
  readonly #picturesAsked = new Set<string>();
  readonly #views = new Set<SharedView>();
  #turn = 0;
  #data: RoutineData;

  constructor(questions: readonly QuestionGroup[], choices: Choices) {
    this.questions = questions;
    this.choices = choices;
    this.#data = firstData(choices);
  }

  get data(): RoutineData {
    return this.#data;
  }

  /** The number of the last request that changes something: what answers an older one is outdated. */
  get turn(): number {
    return this.#turn;
  }

  get viewCount(): number {
    return this.#views.size;
  }

  /** Whether a view is still open. */
  has(view: SharedView): boolean {
    return this.#views.has(view);
  }

  join(view: SharedView): void {
    this.#views.add(view);
  }

  /** Forget a view that was closed; one that is opened later still begins where the last one stood. */
  leave(view: SharedView): void {
    this.#views.delete(view);
    if (this.active === view) this.active = [...this.#views].at(-1) ?? view;
  }

  /** Begin a request of a view that changes something. */
  beginTurn(view: SharedView): number {
    this.active = view;
    this.#turn += 1;
    return this.#turn;
  }

  /** Let the other views follow what was changed in `view`. */
  tellOthers(view: SharedView): void {
    for (const other of this.#views) if (other !== view) other.follow();
  }

  answer(question: string, answer: Answer): void {
    this.#change({ answers: { ...this.#data.answers, [question]: answer } });
  }

  wishFor<Field extends keyof WishData>(field: Field, value: WishData[Field]): void {
    this.#change({ wish: { ...this.#data.wish, [field]: value } });
  }

  /** Say how a request stands, in every view. */
  setStatus(which: "answersStatus" | "planStatus", status: RequestStatus): void {
    this.#change({ [which]: status });
    for (const view of this.#views) view.showStatus();
  }

  setMap(svg: string): void {
    this.#change({ map: svg });
  }

  addPicture(picture: PictureReply): void {
    this.pictures.set(picture.technique, picture);
  }

  /** A technique whose picture is still to be asked for, which it then counts as; null if none is. */
  takeMissingPicture(): string | null {
    const steps = this.#data.plan?.steps ?? [];
    const missing = steps.find(({ technique }) => !this.#picturesAsked.has(technique));
    if (!missing) return null;
    this.#picturesAsked.add(missing.technique);
    return missing.technique;
  }

  /** A picture has not come; it may be asked for again. */
  missPicture(technique: string): void {
    if (!this.pictures.has(technique)) this.#picturesAsked.delete(technique);
  }

  /** Take over what was answered and made of it with a kernel that is lost. */
  takeOver(data: RoutineData, calendar: CalendarDays | null): void {
    this.#data = { ...data, answersStatus: "settled", planStatus: "settled" };
    this.calendar = calendar;
  }

  /** Forget what was answered and planned, before the kernel is asked: it may be busy, or gone. */
  forgetAnswers(): void {
    this.#data = withoutAnswers(this.#data);
  }

  /** Take over what the kernel says to a view at `stage`; null if it answers something older. */
  applyState(state: State, stage: Stage): StateChange | null {
    if (state.turn < this.#turn) return null;
    const { data, change } = withState(this.#data, state, stage);
    this.#data = data;
    return change;
  }

  #change(change: Partial<RoutineData>): void {
    this.#data = { ...this.#data, ...change };
  }
}
