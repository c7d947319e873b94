import type { Kernel } from "@jupyterlab/services";
import { Signal } from "@lumino/signaling";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PING_MS, SILENT_MS, watchSilence } from "../../src/reader/silence.ts";

type Message = { direction: "send" | "recv"; msg: object };

let sent: string[];
let kernel: ReturnType<typeof fakeKernel>;
const listener = { onSilent: vi.fn(), onHeard: vi.fn() };

function fakeKernel() {
  const owner = {};
  const made = {
    anyMessage: new Signal<object, Message>(owner),
    disposed: new Signal<object, void>(owner),
    connectionStatus: "connected",
    requestKernelInfo: () => {
      send("ping", "kernel_info_request");
      return Promise.resolve();
    },
  };
  return made;
}

function send(msg_id: string, msg_type = "execute_request"): void {
  sent.push(msg_id);
  const msg = { channel: "shell", header: { msg_id, msg_type } };
  kernel.anyMessage.emit({ direction: "send", msg });
}

/** Let the kernel say in which state it is, on account of a message. */
function say(execution_state: string, msg_id: string): void {
  const header = { msg_id: "of the kernel", msg_type: "status" };
  const msg = { channel: "iopub", header, parent_header: { msg_id }, content: { execution_state } };
  kernel.anyMessage.emit({ direction: "recv", msg });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  sent = [];
  kernel = fakeKernel();
  watchSilence(kernel as unknown as Kernel.IKernelConnection, listener);
});

afterEach(() => {
  vi.useRealTimers();
});

test("a kernel that is asked nothing may be silent", () => {
  vi.advanceTimersByTime(10 * SILENT_MS);
  expect(sent).toEqual([]);
  expect(listener.onSilent).not.toHaveBeenCalled();
});

test("one that does not even say that it is there hangs, and is told once", () => {
  send("one");
  vi.advanceTimersByTime(SILENT_MS + PING_MS - 1);
  expect(listener.onSilent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10 * SILENT_MS);
  expect(listener.onSilent).toHaveBeenCalledTimes(1);
});

test("one that works long and says so now and then does not hang", () => {
  send("one");
  for (let at = 0; at < 10; at += 1) {
    vi.advanceTimersByTime(SILENT_MS - 1);
    say("busy", "one");
  }
  expect(listener.onSilent).not.toHaveBeenCalled();
});

test("an answer that was lost on its way is not waited for: what came later has been dealt with", () => {
  send("lost");
  send("later");
  say("idle", "later");
  vi.advanceTimersByTime(10 * SILENT_MS);
  expect(sent).toEqual(["lost", "later"]);
});

test("one that says that it is there, when it is asked, has nothing left to answer", () => {
  send("lost");
  vi.advanceTimersByTime(SILENT_MS);
  say("idle", "ping");
  vi.advanceTimersByTime(10 * SILENT_MS);
  expect(sent).toEqual(["lost", "ping"]);
  expect(listener.onSilent).not.toHaveBeenCalled();
});

test("one that answers after all is told, and may hang again", () => {
  send("one");
  vi.advanceTimersByTime(SILENT_MS + PING_MS);
  say("idle", "ping");
  expect(listener.onHeard).toHaveBeenCalledTimes(1);
  send("two");
  vi.advanceTimersByTime(SILENT_MS + PING_MS);
  expect(listener.onSilent).toHaveBeenCalledTimes(2);
});

test("whoever asks a kernel again that hangs is told again", () => {
  send("one");
  vi.advanceTimersByTime(SILENT_MS + PING_MS);
  send("again");
  vi.advanceTimersByTime(SILENT_MS + PING_MS);
  expect(listener.onSilent).toHaveBeenCalledTimes(2);
});

test("where there is no connection, it is not the kernel that is silent", () => {
  send("one");
  kernel.connectionStatus = "connecting";
  vi.advanceTimersByTime(10 * SILENT_MS);
  expect(listener.onSilent).not.toHaveBeenCalled();
});

test("one that is gone is not waited for", () => {
  send("one");
  kernel.disposed.emit();
  vi.advanceTimersByTime(10 * SILENT_MS);
  expect(sent).toEqual(["one"]);
});
