/** Notices a kernel that hangs: it is alive, and says nothing for long to what it was asked. */
import { type Kernel, KernelMessage } from "@jupyterlab/services";

/** How long nothing is heard before it is asked whether it is there, and how long that may take. */
export const [SILENT_MS, PING_MS] = [15_000, 5_000];

export interface SilenceListener {
  /** Nothing that was asked for is answered. */
  onSilent(): void;
  /** It has spoken after all. */
  onHeard(): void;
}

/** Watch a kernel until it is disposed of. */
export function watchSilence(
  kernel: Kernel.IKernelConnection,
  { onSilent, onHeard }: SilenceListener,
): void {
  const asked = new Set<string>(); // in their order, which is the one in which they are dealt with
  let told = false;
  let heard = false; // since it was asked whether it is there
  let waits: ReturnType<typeof setTimeout> | undefined;
  const wait = (act: () => void, ms: number): void => {
    clearTimeout(waits);
    waits = setTimeout(() => {
      if (kernel.connectionStatus === "connected") act(); // else that is told, not this
    }, ms);
  };
  const ping = (): void => {
    heard = false;
    wait(judge, PING_MS);
    kernel.requestKernelInfo().catch(console.error);
  };
  const judge = (): void => {
    if (heard) return;
    told = true;
    onSilent();
  };
  kernel.anyMessage.connect((_, { msg, direction }) => {
    if (direction === "send") {
      if (msg.channel !== "shell") return;
      asked.add(msg.header.msg_id);
      const isPing = KernelMessage.isInfoRequestMsg(msg);
      if (!isPing && (asked.size === 1 || told)) wait(ping, SILENT_MS);
      return;
    }
    heard = true;
    forget(asked, endedBy(msg));
    if (told) onHeard();
    told = false;
    if (asked.size) wait(ping, SILENT_MS);
    else clearTimeout(waits);
  });
  kernel.disposed.connect(() => clearTimeout(waits));
}

/** What a kernel has dealt with when it has dealt with `ended`: all that was asked before, too. */
function forget(asked: Set<string>, ended: string | null): void {
  if (ended === null || !asked.has(ended)) return;
  for (const one of asked) {
    asked.delete(one);
    if (one === ended) return;
  }
}

function endedBy(msg: KernelMessage.IMessage): string | null {
  if (!KernelMessage.isStatusMsg(msg) || msg.content.execution_state !== "idle") return null;
  return "msg_id" in msg.parent_header ? msg.parent_header.msg_id : null;
}
