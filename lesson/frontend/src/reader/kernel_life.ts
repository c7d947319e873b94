/**
 * A connection to a kernel for as long as its process lives. One that is started anew needs another: the
 * server still holds what the first had under its name, and of two of one name a kernel hears only one.
 */
import {
  CommsOverSubshells,
  type Kernel,
  KernelConnection,
  KernelMessage,
  type ServerConnection,
} from "@jupyterlab/services";

const ENDED = new Set(["restarting", "autorestarting", "terminating", "dead"]);

class OneLife extends KernelConnection {
  /** Reach a server again that was gone. Where a kernel was, Jupyter's scripts would do the same. */
  override async reconnect(): Promise<void> {
    if (this.status !== "autorestarting") await super.reconnect();
  }
}

export function connectTo(
  model: Kernel.IModel,
  serverSettings: ServerConnection.ISettings,
): Kernel.IKernelConnection {
  // not by a manager of kernels, which would ask the server every ten seconds for all that run
  const kernel = new OneLife({ model, serverSettings, handleComms: true });
  // A widget's words would else be heard in a second thread: two drawings at once, answers out of turn.
  kernel.commsOverSubshells = CommsOverSubshells.Disabled;
  return kernel;
}

/** Call `onEnd` whenever the process ends that the kernel was, or is found to be another one. */
export function watchLife(kernel: Kernel.IKernelConnection, onEnd: () => void): void {
  let life: string | null = null; // what the process that has answered signs with
  kernel.statusChanged.connect((_, status) => {
    if (ENDED.has(status)) onEnd();
  });
  kernel.iopubMessage.connect((_, msg) => {
    if (!KernelMessage.isStatusMsg(msg)) return;
    const { session } = msg.header;
    const state = msg.content.execution_state;
    // one process may well answer before it says that it starts
    if (state === "starting" && life !== null && session !== life) onEnd();
    if (state === "idle") life = session;
  });
}
