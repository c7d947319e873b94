/**
 * The page's link to the lesson's kernel. It is made, watched, and made again when kernel or server
 * were gone; whoever listens hears of it in this order: `ready`, then any of the others.
 */
import { type Kernel, KernelManager } from "@jupyterlab/services";
import { Poll } from "@lumino/polling";
import type { LessonServer } from "./server.ts";
import { ReaderWidgets } from "./widget_manager.ts";

export interface Linked {
  kernel: Kernel.IKernelConnection;
  widgets: ReaderWidgets;
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
  /** The server answers, and does not know us any more. */
  onStranger(): void;
}

const KERNEL_LOST = new Set(["restarting", "autorestarting", "terminating", "dead"]);
/** How often the server is asked whether it is there: at first, and at most. */
const [FIRST_MS, LONGEST_MS] = [300, 5_000];

export class KernelLink {
  private linked: Linked | null = null;
  private serverGone = false;
  private readonly server: LessonServer;
  private readonly listener: LinkListener;
  private readonly kernels: KernelManager;
  private readonly poll: Poll;

  constructor(server: LessonServer, listener: LinkListener) {
    this.server = server;
    this.listener = listener;
    this.kernels = new KernelManager({ serverSettings: server.settings });
    this.poll = new Poll({
      auto: false,
      factory: () => this.ask(),
      frequency: { interval: FIRST_MS, backoff: 1.6, max: LONGEST_MS },
    });
  }

  /** Look for the kernel until there is one. */
  start(): void {
    void this.poll.start();
  }

  private async ask(): Promise<void> {
    const asked = await this.server.kernel();
    if (asked.kind === "stranger") {
      await this.poll.stop();
      this.listener.onStranger();
      return;
    }
    if (asked.kind === "gone") {
      this.tellGone();
      throw new Error("The lesson's server does not answer."); // the poll then waits longer
    }
    const held = this.linked?.kernel;
    if (held && held.id === asked.kernel.id && !held.isDisposed) {
      await held.reconnect();
      this.tellBack();
    } else {
      this.connect(asked.kernel);
    }
    await this.poll.stop();
  }

  private connect(model: Kernel.IModel): void {
    const kernel = this.kernels.connectTo({ model });
    const linked = { kernel, widgets: new ReaderWidgets(kernel) };
    this.linked = linked;
    this.serverGone = false;
    kernel.statusChanged.connect((_, status) => {
      if (this.linked === linked && KERNEL_LOST.has(status)) this.lose();
    });
    kernel.connectionStatusChanged.connect((_, status) => {
      if (this.linked !== linked) return;
      if (status === "connected") this.tellBack();
      else this.start(); // whether it is the server or the kernel that is gone, it will say
    });
    this.listener.onReady(linked);
  }

  private lose(): void {
    this.linked = null;
    this.listener.onKernelLost();
    this.start();
  }

  private tellGone(): void {
    if (this.serverGone) return;
    this.serverGone = true;
    this.listener.onServerGone();
  }

  private tellBack(): void {
    if (!this.serverGone) return;
    this.serverGone = false;
    this.listener.onServerBack();
  }
}
