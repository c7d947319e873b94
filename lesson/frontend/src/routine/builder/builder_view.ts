/** A view of the routine's builder: it draws where it is, and takes in what the kernel says. */
import { bytesOf } from "../../dom/download.ts";
import { handOnPlace } from "../../dom/draft.ts";
import { element } from "../../dom/element.ts";
import { controlNamedAs, focusedWithin } from "../../dom/keys.ts";
import type { KernelWidget, WidgetParts } from "../../kernel/kernel_widget.ts";
import type { RoutineReply, RoutineRequest, State } from "../../messages/routine.ts";
import type { Builder } from "./builder_context.ts";
import type { CalendarDays } from "./calendar_form.ts";
import { PlayLink } from "./play_link.ts";
import { BuilderRequests } from "./requests.ts";
import type { RoutineData } from "./routine_data.ts";
import type { SharedState, SharedView } from "./shared_state.ts";
import { StageView } from "./stage_view.ts";
import { stepControlInPlaceOf } from "./step_control.ts";
import { followed, openedAt, type Stage, settled, type ViewState } from "./view_state.ts";

const STEPS = ["Answer", "Choose", "Play"];
const STEP_OF: Record<Stage, number> = { screen: 0, result: 0, build: 1, play: 2 };

/** What a desk hands on to the one that is drawn in its place. */
interface Left {
  data: RoutineData;
  calendar: CalendarDays | null;
  state: ViewState;
}

export class BuilderView implements Builder, SharedView, WidgetParts<RoutineReply> {
  readonly shared: SharedState;
  readonly requests: BuilderRequests;
  readonly #root: HTMLElement;
  readonly #focusWords: () => void;
  readonly #playLink: PlayLink;
  readonly #steps = element("ol", { class: "rt-stages", "aria-label": "Where you are" });
  readonly #trouble = element("div", { class: "rt-trouble", role: "alert" });
  readonly #stage = new StageView();
  #state: ViewState;
  #connected = false;

  constructor(widget: KernelWidget<RoutineRequest>, shared: SharedState) {
    const { root, request, focusWords } = widget;
    this.shared = shared;
    this.#root = root;
    this.#focusWords = focusWords;
    this.#playLink = new PlayLink(shared.viewCount === 0, () => this.#followPlayLink());
    this.requests = new BuilderRequests(shared, this, request);
    this.#state = openedAt(shared.active?.state ?? null, shared.data, shared.viewCount);
    shared.join(this);
    handOnPlace(
      root,
      "routine",
      () => ({ data: shared.data, calendar: shared.calendar, state: this.#state }),
      (left) => this.#goOn(left),
    );
    root.append(this.#steps, this.#trouble, this.#stage.box);
    this.#draw();
  }

  get state(): ViewState {
    return this.#state;
  }

  go(change: Partial<ViewState>): void {
    this.shared.active = this;
    const state = { ...this.#state, ...change };
    this.#state = { ...state, stage: this.#playLink.lead(state.stage, this.shared.data) };
    this.#draw();
    if (this.#stage.box.inert) this.#focusWords();
    else this.#stage.focusHeading();
    this.#stage.showBeginning();
  }

  complain(words: string, details = ""): void {
    const help = element("summary", {}, "Details for whoever helps you");
    const folded = element("details", {}, help, element("p", {}, details));
    this.#trouble.replaceChildren(...(words ? [words] : []), ...(details ? [folded] : []));
  }

  follow(): void {
    const state = followed(this.#state, this.shared.data, this.#stage.playing);
    if (!state) return;
    this.#state = state;
    this.complain("");
    const focused = focusedWithin(this.#stage.box);
    this.#stage.clear(); // the choices may be others, too
    this.#redraw(focused);
  }

  showStatus(): void {
    const { stage } = this.#state;
    if (stage === "result" || (stage === "build" && !this.shared.data.plan)) this.#redraw();
  }

  fetchPictures(): void {
    void this.requests.pictures();
  }

  setConnected(connected: boolean): void {
    this.#connected = connected;
    this.#setInert();
    // what was answered while the connection was lost may not have been heard
    if (connected && this.shared.data.answersStatus === "lost") void this.requests.answers();
  }

  onReply(reply: RoutineReply, buffers: DataView[]): void {
    const isActive = this.shared.active === this;
    switch (reply.kind) {
      case "map":
        this.shared.setMap(reply.svg);
        if (this.#state.stage === "build") this.#redraw();
        break;
      case "picture":
        this.shared.addPicture(reply);
        this.#stage.player?.drawPicture();
        break;
      case "saved":
        this.#stage.player?.saved(reply.words);
        break;
      case "file":
        if (isActive && buffers[0]) this.#stage.exports?.receive(reply, bytesOf(buffers[0]));
        break;
      case "reset":
        if (isActive) this.#askAnew();
        break;
      case "state":
        if (isActive) this.#takeState(reply);
        break;
    }
  }

  close(): void {
    this.#playLink.close();
    this.#stage.close();
    this.shared.leave(this);
  }

  /** Stand as the desk was left whose kernel is lost, and let this kernel know of it. */
  #goOn({ data, calendar, state }: Left): void {
    if (!Object.keys(data.answers).length) return; // it stands at its beginning already
    this.shared.takeOver(data, calendar);
    this.#state = openedAt(state, data, 0);
    this.#stage.clear();
    this.#draw();
    void this.requests.answers();
    if (this.#state.stage === "build") void this.requests.plan();
  }

  #followPlayLink(): void {
    if (this.shared.active !== this || this.#stage.playing === "running") return;
    this.go(this.#stage.playing === "ended" ? { stage: "build" } : {});
    this.#show();
  }

  /** Bring this view into sight: a link leads to it. */
  #show(): void {
    this.#root.scrollIntoView({ block: "start" });
    this.#stage.focusHeading();
  }

  /** The answers no longer hold: the screen comes first again. */
  #askAnew(): void {
    this.#forgetAnswers();
    // what is said at the end of a session stays until it is left
    if (this.#stage.playing !== "ended") this.go({ stage: "screen" });
  }

  #forgetAnswers(): void {
    this.shared.forgetAnswers();
    this.#state = { ...this.#state, group: 0, mending: false };
    this.shared.tellOthers(this);
  }

  #takeState(reply: State): void {
    const { stage } = this.#state;
    const isFirst = this.shared.data.screen === null;
    const changed = this.shared.applyState(reply, stage);
    if (!changed) return;
    this.complain(reply.trouble, reply.details);
    const focused = focusedWithin(this.#stage.box);
    if (changed.wish && stage === "build") this.#stage.clear(); // with other choices
    if (stage === "screen" && changed.pendingReason) {
      this.#draw();
      if (focused) this.#stage.focusHeading(); // a page that is starting keeps its focus
    }
    this.fetchPictures();
    if (isFirst && this.#playLink.begin(reply)) this.#show();
    const led = this.#playLink.lead(stage, this.shared.data);
    if (led !== stage) this.go({ stage: led });
    else if (stage === "build" || stage === "result") this.#redraw(focused);
    else if (stage === "screen") this.#showEmergency(reply, changed.emergency);
    this.shared.tellOthers(this);
  }

  /** Show an emergency at once; while answers are changed that made one, it stands above them. */
  #showEmergency({ screen }: State, isNew: boolean): void {
    if (isNew) this.go({ stage: "result", mending: false });
    else if (screen.state !== "emergency") this.#stage.removeVerdict();
  }

  #draw(): void {
    const { data } = this.shared;
    this.#state = settled(this.#state, data);
    const { stage } = this.#state;
    const current = STEP_OF[stage];
    const items = STEPS.map((words, at) =>
      element(
        "li",
        { "aria-current": at === current && "step" },
        element("span", { class: "rt-stages-number" }, String(at + 1)),
        ` ${words}`,
      ),
    );
    this.#steps.replaceChildren(...items);
    this.#stage.draw(this, () => this.#forgetAnswers());
    this.#setInert();
    const isMissing = stage === "build" && !data.plan && data.planStatus === "settled";
    if (isMissing && data.screen?.state === "open") void this.requests.plan();
  }

  /** Draw what was changed, and put the focus back on what had it, or on what has its name. */
  #redraw(focused = focusedWithin(this.#stage.box)): void {
    this.#draw();
    if (!focused || document.activeElement === focused) return;
    // what was moved with its part has lost the focus, too
    const { box } = this.#stage;
    const step = stepControlInPlaceOf(box, focused);
    const again = focused.isConnected ? focused : (step ?? controlNamedAs(box, focused));
    again?.focus({ preventScroll: again === step }); // a step stands where the eye is, or near
    step?.scrollIntoView({ block: "nearest" });
    if (!again) this.#stage.focusHeading();
  }

  /** The player needs no kernel; all else does. */
  #setInert(): void {
    this.#stage.box.inert = !this.#connected && this.#state.stage !== "play";
  }
}
