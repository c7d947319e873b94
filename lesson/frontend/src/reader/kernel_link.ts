/**
 * The page's link to the lesson's kernel. It is made, watched, and made again when kernel or server
 * were gone; whoever listens hears of it in this order: `ready`, then any of the others.
 */
import { CommsOverSubshells, type Kernel, KernelManager } from "@jupyterlab/services";
import { Poll } from "@lumino/polling";
import { LinkSession } from "./link_session.ts";
import type { LessonServer } from "./server.ts";
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
}

const KERNEL_LOST = new Set(["restarting", "autorestarting", "terminating", "dead"]);
/** How often the server is asked whether it is there: at first, and at most. */
const [FIRST_MS, LONGEST_MS] = [300, 5_000];

export class KernelLink {
  private readonly server: LessonServer;
  private readonly listener: LinkListener;
  private readonly kernels: KernelManager;
  private readonly poll: Poll;
  private kernel: Kernel.IKernelConnection | null = null;
  private linked: Linked | null = null;
  private ending = new AbortController();
  private serverGone = false;

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

  /** Make sure that the kernel still knows what `known` asks it for; one that does not is a new one. */
  async verify(known: (linked: Linked) => Promise<boolean>): Promise<void> {
    const linked = this.linked;
    if (!linked || (await known(linked)) || linked !== this.linked) return;
    this.lose();
    this.start();
  }

  private async ask(): Promise<void> {
    const asked = await this.server.kernel();
    if (asked.kind === "stranger") {
      void this.poll.stop();
      this.listener.onStranger();
      return;
    }
    if (asked.kind === "failed") {
      void this.poll.stop();
      this.listener.onFailed();
      return;
    }
    if (asked.kind === "gone") {
      this.tellGone();
      throw new Error("The lesson's server does not answer."); // the poll then waits longer
    }
    await this.reach(asked.kernel);
    void this.poll.stop(); // not awaited: it waits for this very answer
  }

  /** Link the page to this kernel, or find the link that there is still good. */
  private async reach(model: Kernel.IModel): Promise<void> {
    if (this.kernel?.id !== model.id || this.kernel.isDisposed) {
      if (this.linked) this.lose(); // the server has another one now
      const before = this.kernel;
      this.kernel = this.connect(model);
      before?.dispose();
    } else if (this.kernel.connectionStatus === "disconnected") {
      await this.kernel.reconnect();
    }
    this.tellBack();
    if (!this.linked) this.link(this.kernel);
  }

  private connect(model: Kernel.IModel): Kernel.IKernelConnection {
    const kernel = this.kernels.connectTo({ model, handleComms: true });
    // A widget's words would else be heard in a second thread: two drawings at once, answers out of turn.
    kernel.commsOverSubshells = CommsOverSubshells.Disabled;
    let answered = false; // one that starts after that was started anew, by whomever
    kernel.statusChanged.connect((_, status) => {
      if (this.kernel !== kernel) return;
      if (KERNEL_LOST.has(status) || (answered && status === "starting")) {
        answered = false;
        if (this.linked) this.lose();
        this.start();
      }
      answered ||= status === "idle";
    });
    kernel.connectionStatusChanged.connect((_, status) => {
      if (this.kernel !== kernel) return;
      if (status === "connected") this.tellBack();
      else this.start(); // whether it is the server or the kernel that is gone, it will say
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
    this.listener.onKernelLost();
  }

  private tellGone(): void {
    if (this.serverGone) return;
    this.serverGone = true;
    this.linked?.session.tellServerGone();
    this.listener.onServerGone();
  }

  private tellBack(): void {
    if (!this.serverGone) return;
    this.serverGone = false;
    this.linked?.session.tellServerBack();
    this.listener.onServerBack();
  }
}

/** What `asked` comes to, or nothing once the kernel is lost: it may never end then. */
export async function untilLost<Value>(
  asked: Promise<Value>,
  lost: AbortSignal,
): Promise<Value | null> {
  if (lost.aborted) return null;
  const ended = new AbortController();
  const loss = new Promise<null>((resolve) => {
    lost.addEventListener("abort", () => resolve(null), { once: true, signal: ended.signal });
  });
  try {
    return await Promise.race([asked, loss]);
  } catch (error) {
    if (lost.aborted) return null;
    throw error;
  } finally {
    ended.abort();
  }
}
