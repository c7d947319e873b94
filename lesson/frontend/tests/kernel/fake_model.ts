/** Stands in for anywidget's model, and for JupyterLab's session behind it. */
import type { AnyModel } from "@anywidget/types";

interface Callbacks {
  iopub: { status(message: { content: { execution_state: string } }): void };
}
interface Sent {
  content: { kind: string; request: string };
  callbacks: Callbacks;
}
type Slot = (sender: unknown, value: string) => void;

export class FakeSignal {
  readonly slots = new Set<Slot>();
  connect = (slot: Slot) => this.slots.add(slot);
  disconnect = (slot: Slot) => this.slots.delete(slot);
  emit(value: string): void {
    for (const slot of this.slots) slot(null, value);
  }
}

export class FakeModel {
  readonly sent: Sent[] = [];
  readonly listeners = new Set<(message: unknown, buffers: DataView[]) => void>();
  readonly status = new FakeSignal();
  readonly connection = new FakeSignal();
  closed = false;
  readonly widget_manager = {
    context: {
      sessionContext: { statusChanged: this.status, connectionStatusChanged: this.connection },
    },
  };

  /** As the widgets know it: it has no more of a model than they use. */
  get model(): AnyModel {
    return this as unknown as AnyModel;
  }

  get = (name: string): string => `the ${name} words`;
  on = (_: string, listener: (message: unknown, buffers: DataView[]) => void) =>
    this.listeners.add(listener);
  off = (_: string, listener: (message: unknown, buffers: DataView[]) => void) =>
    this.listeners.delete(listener);

  send = (content: Sent["content"], callbacks: Callbacks): void => {
    if (this.closed) throw new Error("Cannot send");
    this.sent.push({ content, callbacks });
  };

  /** Let the kernel say something. */
  say(message: object): void {
    for (const listener of this.listeners) listener(message, []);
  }

  /** Let the kernel end the request that was sent last, in this way. */
  end(kind: string, more: object = {}): void {
    this.say({ kind, request: this.sent.at(-1)?.content.request, ...more });
  }

  /** Let the kernel say that it has dealt with the message that was sent last. */
  idle(): void {
    this.sent.at(-1)?.callbacks.iopub.status({ content: { execution_state: "idle" } });
  }
}
