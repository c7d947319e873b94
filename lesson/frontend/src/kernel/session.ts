/** What JupyterLab tells of a widget's kernel and of the server behind it. */

/** The part of JupyterLab's signals that is used here. */
interface Signal<Value> {
  connect(slot: (sender: unknown, value: Value) => void): unknown;
  disconnect(slot: (sender: unknown, value: Value) => void): unknown;
}

/** JupyterLab's session of a page, as its widget manager holds it. */
export interface SessionContext {
  statusChanged: Signal<string>;
  connectionStatusChanged: Signal<string>;
}

/** What happens to a session: its kernel was lost, its server was lost, its server came back. */
export interface SessionListener {
  kernelLost(): void;
  serverLost(): void;
  serverBack(): void;
}

const KERNEL_LOST = new Set(["restarting", "autorestarting", "terminating", "dead"]);
const SERVER_LOST = new Set(["connecting", "disconnected"]);

/**
 * The session of a widget's page in JupyterLab and Notebook; null in other front ends, which do not
 * tell. It is reached by no documented way: a browser test says when it has moved.
 */
export function sessionOf(model: unknown): SessionContext | null {
  const manager = (model as { widget_manager?: { context?: { sessionContext?: unknown } } })
    .widget_manager;
  return (manager?.context?.sessionContext as SessionContext | undefined) ?? null;
}

/** Tell `listener` what happens to the session; returns how to stop. */
export function watchSession(
  session: SessionContext | null,
  listener: SessionListener,
): () => void {
  const onStatus = (_: unknown, status: string) => {
    if (KERNEL_LOST.has(status)) listener.kernelLost();
  };
  const onConnection = (_: unknown, status: string) => {
    if (SERVER_LOST.has(status)) listener.serverLost();
    else if (status === "connected") listener.serverBack();
  };
  session?.statusChanged.connect(onStatus);
  session?.connectionStatusChanged.connect(onConnection);
  return () => {
    session?.statusChanged.disconnect(onStatus);
    session?.connectionStatusChanged.disconnect(onConnection);
  };
}
