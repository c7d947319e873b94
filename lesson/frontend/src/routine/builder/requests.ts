/** What a view of the routine asks the kernel. */
import { today } from "../../format/time.ts";
import type { Outcome } from "../../kernel/connection.ts";
import type { Change, Export, RoutineRequest } from "../../messages/routine.ts";
import type { SessionRecord } from "../player/session_record.ts";
import type { SharedState, SharedView } from "./shared_state.ts";

export type Ask = (request: RoutineRequest, onLate?: () => void) => Promise<Outcome>;
type Unsent<Kind> = Omit<Kind, "kind" | "turn" | "request">;
type Tracked = "answersStatus" | "planStatus";

export class BuilderRequests {
  readonly #shared: SharedState;
  readonly #view: SharedView;
  readonly #ask: Ask;
  #fetching = false;

  constructor(shared: SharedState, view: SharedView, ask: Ask) {
    this.#shared = shared;
    this.#view = view;
    this.#ask = ask;
  }

  /** What the answers given so far mean. */
  answers(): Promise<Outcome> {
    const { answers } = this.#shared.data;
    return this.#tracked("answersStatus", (turn) => ({ kind: "answers", turn, answers }));
  }

  /** A plan for what is wished for. */
  plan(): Promise<Outcome> {
    const { wish } = this.#shared.data;
    return this.#tracked("planStatus", (turn) => ({ kind: "wish", turn, wish }));
  }

  change(change: Unsent<Change>): Promise<Outcome> {
    return this.#ask({ kind: "change", turn: this.#shared.beginTurn(this.#view), ...change });
  }

  open(name: string, text: string): Promise<Outcome> {
    return this.#ask({ kind: "open", turn: this.#shared.beginTurn(this.#view), name, text });
  }

  /** A file to take along; it changes nothing, and so begins no turn. */
  export(wanted: Unsent<Export>, onLate: () => void): Promise<Outcome> {
    this.#shared.active = this.#view;
    return this.#ask({ kind: "export", turn: this.#shared.turn, ...wanted }, onLate);
  }

  /** A session to be written down; that changes nothing that was asked meanwhile. */
  finished(record: SessionRecord, onLate: () => void): Promise<Outcome> {
    this.#shared.active = this.#view;
    const turn = this.#shared.turn;
    return this.#ask({ kind: "finished", turn, day: today(), record }, onLate);
  }

  /** The plan's pictures one by one, so that an answer never waits for a drawing. */
  async pictures(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    let lost = false;
    while (!lost) {
      const technique = this.#shared.takeMissingPicture();
      if (technique === null) break;
      lost = (await this.#ask({ kind: "picture", technique })) === "lost";
      if (lost) this.#shared.missPicture(technique);
    }
    this.#fetching = false;
    const { active } = this.#shared;
    if (lost && active !== this.#view) active?.fetchPictures(); // this view was closed, perhaps
  }

  /** Ask, and say how that stands; what was asked later counts more. */
  async #tracked(which: Tracked, request: (turn: number) => RoutineRequest): Promise<Outcome> {
    const shared = this.#shared;
    const turn = shared.beginTurn(this.#view);
    // what a view asked that was closed meanwhile is answered to the others
    const isOpen = (): boolean =>
      shared.has(this.#view) && shared.turn === turn && shared.data[which] !== "settled";
    shared.setStatus(which, "pending");
    const outcome = await this.#ask(request(turn), () => {
      if (isOpen()) shared.setStatus(which, "late");
    });
    if (isOpen()) shared.setStatus(which, outcome === "lost" ? "lost" : "failed");
    return outcome;
  }
}
