/** A kernel for tests: what the page asks is kept, and answered when the test says so. */

import type { KernelReply } from "../../../src/messages/kernel.ts";
import type { RoutineReply, RoutineRequest, RoutineTraits } from "../../../src/messages/routine.ts";
import { routineBuilder } from "../../../src/routine/builder/builder.ts";
import { TRAITS } from "./data.ts";

type Message = RoutineReply | KernelReply;
type Listener = (message: Message, buffers: DataView[]) => void;
type Sent = RoutineRequest & { request: string };
type Props = Parameters<ReturnType<typeof routineBuilder>["render"]>[0];

export class TestKernel {
  readonly asked: Sent[] = [];
  #listeners: Listener[] = [];
  #isLost = false;

  readonly model = {
    get: (name: keyof RoutineTraits) => TRAITS[name],
    on: (_: string, listener: Listener) => this.#listeners.push(listener),
    off: (_: string, listener: Listener) => {
      this.#listeners = this.#listeners.filter((one) => one !== listener);
    },
    send: (content: Sent) => {
      if (this.#isLost) throw new Error("the comm is closed");
      this.asked.push(content);
    },
  };

  readonly #widget = routineBuilder();

  /** Put a view on the page; each gets a model of its own, as anywidget gives it one. */
  open(): { root: HTMLElement; close: () => void } {
    const root = document.createElement("div");
    document.body.append(root);
    // the model is what the widget uses of anywidget's
    const props = { model: { ...this.model }, el: root } as unknown as Props;
    return { root, close: this.#widget.render(props) };
  }

  lose(): void {
    this.#isLost = true;
  }

  say(message: Message): void {
    for (const listener of [...this.#listeners]) listener(message, []);
  }

  /** The last request of a kind. */
  last<Kind extends Sent["kind"]>(kind: Kind): Extract<Sent, { kind: Kind }> {
    const found = this.asked.filter((one) => one.kind === kind).at(-1);
    if (!found) throw new Error(`nothing of the kind ${kind} was asked`);
    return found as Extract<Sent, { kind: Kind }>;
  }

  /** Answer the last request of a kind: say something, and then that it is done. */
  async done(kind: Sent["kind"], ...replies: RoutineReply[]): Promise<void> {
    const { request } = this.last(kind);
    for (const reply of replies) this.say(reply);
    this.say({ kind: "done", request });
    await settle();
  }

  async fault(kind: Sent["kind"]): Promise<void> {
    const { request } = this.last(kind);
    this.say({ kind: "fault", request, words: "A fault.", details: "Traceback" });
    await settle();
  }

  turn(): number {
    return Math.max(...this.asked.map((one) => ("turn" in one ? (one.turn ?? 0) : 0)));
  }
}

/** Let what awaits an answer go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export function press(root: HTMLElement, name: string): void {
  const found = [...root.querySelectorAll("button")].find((one) => one.textContent === name);
  if (!found) throw new Error(`there is no button ${name}`);
  found.click();
}

export function text(root: HTMLElement, selector: string): string | null {
  return root.querySelector(selector)?.textContent ?? null;
}
