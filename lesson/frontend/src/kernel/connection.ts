/**
 * A widget's connection to its kernel. Every request is answered: by the kernel, which ends each with
 * a message that bears its number, or here, once it is certain that no answer can come.
 */
import type { AnyModel } from "@anywidget/types";
import { uniqueId } from "../dom/element.ts";
import type { KernelReply } from "../messages/kernel.ts";
import { type SessionListener, sessionOf, watchSession } from "./session.ts";

/** How a request ended. After "lost" nobody knows whether the kernel heard it. */
export type Outcome = "done" | "refused" | "fault" | "lost";
/** Why no answer can come: the page was started anew or its kernel ended, or the server is gone. */
export type Loss = "kernel" | "server";

/** What a widget makes of what the kernel says. */
export interface ConnectionListener<Reply> {
  onReply(reply: Reply, buffers: DataView[]): void;
  /**
   * Something cannot be done, or went wrong inside the lesson: then there are `details` for whoever
   * mends it. `asked` is the kind of request that it answers, null if it answers none.
   */
  onTrouble(words: string, details: string, asked: string | null): void;
  onLost(loss: Loss): void;
  /** The server is there again; whether the same kernel is, only a request can tell. */
  onBack(): void;
}

export interface Connection<Request> {
  /** Ask the kernel; `onLate` is called when the answer takes longer than it ever should. */
  request(request: Request, onLate?: () => void): Promise<Outcome>;
  close(): void;
}

/** How long an answer may take before the learner is told that it is late. */
export const LATE_MS = 15_000;

interface Pending {
  kind: string;
  end(outcome: Outcome): void;
}

export function connect<Request extends { kind: string }, Reply extends { kind: string }>(
  model: AnyModel,
  listener: ConnectionListener<Reply>,
): Connection<Request> {
  const pending = new Map<string, Pending>(); // by number; other views of the widget hear it all, too

  /** A kernel that ended takes the connection with it: whatever the server does, it stays the reason. */
  let lost: Loss | null = null;
  const lose = (loss: Loss): void => {
    for (const one of pending.values()) one.end("lost");
    if (lost === loss || lost === "kernel") return;
    lost = loss;
    listener.onLost(loss);
  };
  const onMessage = (message: Reply | KernelReply, buffers: DataView[]): void => {
    lost = null; // whoever speaks is there
    if (!isKernelReply(message)) {
      listener.onReply(message, buffers);
      return;
    }
    const answered = message.request === null ? undefined : pending.get(message.request);
    answered?.end(message.kind);
    if (message.kind === "done" || (message.request !== null && !answered)) return;
    const details = message.kind === "fault" ? message.details : "";
    listener.onTrouble(message.words, details, answered?.kind ?? null);
  };
  const session: SessionListener = {
    kernelLost: () => lose("kernel"),
    serverLost: () => lose("server"),
    serverBack: () => {
      if (lost === "server") listener.onBack();
    },
  };
  model.on("msg:custom", onMessage);
  const unwatch = watchSession(sessionOf(model), session);

  /** The kernel has dealt with message `number`: one that knows this widget has answered it by now. */
  const processed = (number: string): void => {
    if (pending.has(number)) lose("kernel");
  };
  return {
    request(request, onLate) {
      if (lost === "kernel") {
        listener.onLost(lost); // once more: whoever asks looks for a word
        return Promise.resolve("lost");
      }
      const number = uniqueId("request");
      return new Promise((resolve) => {
        const late = setTimeout(() => onLate?.(), LATE_MS);
        const end = (outcome: Outcome): void => {
          clearTimeout(late);
          pending.delete(number);
          resolve(outcome);
        };
        pending.set(number, { kind: request.kind, end });
        try {
          model.send(
            { ...request, request: number },
            whenProcessed(() => processed(number)),
          );
        } catch {
          lose("kernel"); // ipywidgets refuses to send on a comm that was closed with its kernel
        }
      });
    },
    close() {
      model.off("msg:custom", onMessage);
      unwatch();
      for (const one of pending.values()) one.end("lost");
    },
  };
}

/** Callbacks for ipywidgets: `act` is called once the kernel has nothing more to say of a message. */
function whenProcessed(act: () => void): object {
  return {
    iopub: {
      status: (message: { content: { execution_state: string } }) => {
        if (message.content.execution_state === "idle") act();
      },
    },
  };
}

function isKernelReply(message: { kind: string }): message is KernelReply {
  return ["done", "refused", "fault"].includes(message.kind);
}
