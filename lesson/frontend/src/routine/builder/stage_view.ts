/** The stage of a view: the screen, what it means, the plan or the player. */
import { element } from "../../dom/element.ts";
import { type Player, player } from "../player/player.ts";
import type { SessionRecord } from "../player/session_record.ts";
import type { Builder } from "./builder_context.ts";
import { choiceForm } from "./choices.ts";
import { type ExportsView, exportsView } from "./exports.ts";
import { planView } from "./plan_view.ts";
import { screeningGroup } from "./screening.ts";
import { verdictView } from "./verdict_view.ts";
import type { Playing } from "./view_state.ts";

export class StageView {
  readonly box = element("div", { class: "rt-body" });
  #player: Player | null = null;
  #exports: ExportsView | null = null;
  #choosing = false;

  get player(): Player | null {
    return this.#player;
  }

  /** What can be taken along; null where there is no plan to be seen. */
  get exports(): ExportsView | null {
    return this.#exports;
  }

  get playing(): Playing {
    if (!this.#player) return "nothing";
    return this.#player.ended ? "ended" : "running";
  }

  /** Draw where the view is. `onStopped` is called when a session was stopped. */
  draw(builder: Builder, onStopped: () => void): void {
    this.#closePlayer();
    const { stage } = builder.state;
    if (stage !== "build") this.#choosing = false;
    if (stage !== "build") this.#exports = null;
    if (stage === "play") this.#drawPlayer(builder, onStopped);
    else if (stage === "build") this.#drawBuild(builder);
    else if (stage === "result") this.box.replaceChildren(verdictView(builder));
    else this.#drawScreen(builder);
  }

  /** Forget what was drawn, so that the choices are drawn anew as well. */
  clear(): void {
    this.box.replaceChildren();
  }

  /** An emergency is over whose answers are being changed. */
  removeVerdict(): void {
    this.box.querySelector(".rt-verdict")?.remove();
  }

  /** Focus the heading: where there is to choose before the first plan, that of the first choice. */
  focusHeading(): void {
    const heading = this.#choosing ? ".rt-choices legend" : ".rt-heading";
    this.box.querySelector<HTMLElement>(heading)?.focus({ preventScroll: this.#choosing });
  }

  /** Bring into view what was just gone to: a heading alone may be seen, with all else below the window. */
  showBeginning(): void {
    this.#player?.root.scrollIntoView({ block: "nearest" });
    if (this.#choosing) this.box.scrollIntoView({ block: "start" });
    this.#choosing = false;
  }

  close(): void {
    this.#closePlayer();
    this.#exports = null;
  }

  #closePlayer(): void {
    this.#player?.close();
    this.#player = null;
  }

  /** An emergency stands above the answers that are being changed. */
  #drawScreen(builder: Builder): void {
    const emergency = builder.shared.data.screen?.state === "emergency";
    const above = emergency ? [verdictView(builder)] : [];
    this.box.replaceChildren(...above, screeningGroup(builder));
  }

  /** Draw the plan anew; the choices beside it stay, and what is filled in to take it along. */
  #drawBuild(builder: Builder): void {
    this.#exports?.planDrawnAnew();
    this.#exports ??= exportsView(builder);
    const plan = planView(builder, this.#exports.root);
    const before = this.box.querySelector(".rt-plan");
    if (before) before.replaceWith(plan);
    else {
      this.#choosing = !builder.shared.data.plan;
      const attributes = { class: "rt-stage rt-build" };
      this.box.replaceChildren(element("section", attributes, choiceForm(builder), plan));
    }
  }

  #drawPlayer(builder: Builder, onStopped: () => void): void {
    const { shared, requests } = builder;
    this.#player = player({
      steps: shared.data.plan?.steps ?? [],
      choices: shared.choices,
      pictures: shared.pictures,
      onStopped,
      save: (record: SessionRecord, onLate: () => void) => requests.finished(record, onLate),
      leave: () => builder.go({ stage: shared.data.plan ? "build" : "screen" }),
    });
    this.box.replaceChildren(this.#player.root);
  }
}
