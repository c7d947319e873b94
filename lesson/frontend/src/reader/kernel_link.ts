/**
 * The page's link to the lesson's kernel. It is made, watched, and made again when kernel or server
 * were gone; whoever listens hears of it in this order: `ready`, then any of the others.
 */
import type { Kernel } from "@jupyterlab/services";
import { Poll } from "@lumino/polling";
import { connectTo, watchLife } from "./kernel_life.ts";
import { LinkSession } from "./link_session.ts";
import type { Asked, LessonServer } from "./server.ts";
import { watchSilence } from "./silence.ts";
import { ReaderWidgets } from "./widget_manager.ts";

export interface Linked {
  kernel: Kernel.IKernelConnection;
  widgets: ReaderWidgets;
  session: LinkSession;
  /** Aborted once this kernel is lost: what was asked of it will not be answered. */
  lost: AbortSignal;
}

export interface LinkListener {
  /** A kernel that knows nothing of this page yet can be asked. */
  onReady(linked: Linked): void;
  /** The kernel that was there is lost, with all that it knew. */
  onKernelLost(): void;
  /** The server does not answer for now; what it holds may still be there. */
  onServerGone(): void;
  /** The server answers again, and nothing was lost. */
  onServerBack(): void;
  /** The server answers that it has no kernel to give. */
  onFailed(): void;
  /** The server answers, and does not know us any more. */
  onStranger(): void;
  /** The server answers that somebody else is learning now. */
  onSomebodyElse(): void;
  /** The kernel is there, and answers nothing that it is asked. */
  onSilent(): void;
  /** The kernel that was silent has answered after all. */
  onHeard(): void;
}

/** How often the server is asked for the kernel while there is none. */
const SEEKING = { interval: 300, backoff: 1.6, max: 5_000 };
/** And once there is one: nothing else tells a page that its kernel was shut down. */
const WATCHING = { interval: 10_000, backoff: 1, max: 10_000 };

export class KernelLink {
  private readonly server: LessonServer;
  private readonly listener: LinkListener;
  private readonly poll: Poll;
  private kernel: Kernel.IKernelConnection | null = null;
  private linked: Linked | null = null;
  private ending = new AbortController();
  private serverGone = false;
  private asking = false;
  /** Somebody waits to hear what comes of asking, even if that is what was told before. */
  private awaited = false;

  constructor(server: LessonServer, listener: LinkListener) {
    this.server = server;
    this.listener = listener;
    this.poll = new Poll({
      auto: false,
      factory: () => this.ask(),
      frequency: SEEKING,
    });
  }

  /** Look for the kernel until there is one, and then whether it is still the one. */
  start(): void {
    this.poll.frequency = SEEKING;
    void this.poll.refresh();
  }

  /** Ask at once, unless that is under way: either way what comes of it is told. */
  askAgain(): void {
    this.awaited = true;
    if (!this.asking) this.start();
  }

  /** Make sure that the kernel still knows what `known` asks it for; one that does not is a new one. */
  async verify(known: (linked: Linked) => Promise<boolean>): Promise<void> {
    const linked = this.linked;
    if (!linked || (await known(linked)) || linked !== this.linked) return;
    this.lose();
    this.start();
  }

  /** Have the kernel ended, which does not answer, and go on with another. */
  async replace(): Promise<void> {
    if (!(await this.take(await this.server.replaceKernel(this.kernel?.id ?? "")))) this.start();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    try {
      if (await this.take(await this.server.kernel())) return;
    } finally {
      this.asking = false;
    }
    throw new Error("The lesson's server does not answer."); // the poll then waits longer
  }

  /** Go on with what the server has answered; says whether it did. */
  private async take(asked: Asked): Promise<boolean> {
    if (asked.kind === "gone") {
      this.poll.frequency = SEEKING;
      this.tellGone();
      return false;
    }
    this.awaited = false;
    if (asked.kind === "answer") {
      await this.reach(asked.kernel);
      this.poll.frequency = WATCHING;
      return true;
    }
    void this.poll.stop();
    if (asked.kind === "somebody else") this.listener.onSomebodyElse();
    else if (asked.kind === "stranger") this.listener.onStranger();
    else this.listener.onFailed();
    return true;
  }

  /** Link the page to this kernel, or find the link that there is still good. */
  private async reach(model: Kernel.IModel): Promise<void> {
    if (this.kernel?.id !== model.id || this.kernel.isDisposed) {
      if (this.linked) this.lose(); // the server has another one now
      this.kernel?.dispose();
      this.kernel = this.connect(model);
    } else if (this.kernel.connectionStatus !== "connected") {
      await this.kernel.reconnect(); // at once: by itself it waits longer and longer
    }
    this.tellBack();
    if (!this.linked) this.link(this.kernel);
  }

  private connect(model: Kernel.IModel): Kernel.IKernelConnection {
    const kernel = connectTo(model, this.server.settings);
    watchLife(kernel, () => {
      if (this.kernel !== kernel) return;
      if (this.linked) this.lose();
      this.start();
    });
    kernel.connectionStatusChanged.connect((_, status) => {
      if (this.kernel !== kernel) return;
      if (status === "connected") this.tellBack();
      else this.start(); // whether it is the server or the kernel that is gone, it will say
    });
    watchSilence(kernel, {
      onSilent: () => this.kernel === kernel && this.listener.onSilent(),
      onHeard: () => this.kernel === kernel && this.listener.onHeard(),
    });
    return kernel;
  }

  private link(kernel: Kernel.IKernelConnection): void {
    this.ending = new AbortController();
    const session = new LinkSession();
    const widgets = new ReaderWidgets(kernel, session);
    this.linked = { kernel, widgets, session, lost: this.ending.signal };
    this.listener.onReady(this.linked);
  }

  private lose(): void {
    const linked = this.linked;
    this.linked = null;
    this.ending.abort();
    linked?.session.tellKernelLost();
    linked?.widgets.disconnect();
    linked?.kernel.dispose(); // one that is started anew is linked to anew
    this.listener.onKernelLost();
  }

  private tellGone(): void {
    if (!this.serverGone) this.linked?.session.tellServerGone();
    if (!this.serverGone || this.awaited) this.listener.onServerGone();
    this.serverGone = true;
    this.awaited = false;
  }

  private tellBack(): void {
    if (!this.serverGone) return;
    this.serverGone = false;
    this.linked?.session.tellServerBack();
    this.listener.onServerBack();
  }
}
