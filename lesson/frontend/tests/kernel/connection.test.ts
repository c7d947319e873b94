import { beforeEach, expect, test, vi } from "vitest";
import { type Connection, connect, LATE_MS } from "../../src/kernel/connection.ts";
import { FakeModel } from "./fake_model.ts";

type Ask = { kind: "ask" };
type Reply = { kind: "state"; text: string };

let fake: FakeModel;
let connection: Connection<Ask>;
const listener = {
  onReply: vi.fn(),
  onTrouble: vi.fn(),
  onLost: vi.fn(),
  onBack: vi.fn(),
};

beforeEach(() => {
  vi.clearAllMocks();
  fake = new FakeModel();
  connection = connect<Ask, Reply>(fake.model, listener);
});

test("each request bears a number of its own, and ends with the answer that bears it", async () => {
  const [first, second] = [
    connection.request({ kind: "ask" }),
    connection.request({ kind: "ask" }),
  ];
  const [one, other] = fake.sent.map(({ content }) => content.request);
  expect(one).not.toBe(other);
  fake.say({ kind: "done", request: other });
  expect(await second).toBe("done");
  fake.say({ kind: "refused", request: one, words: "It cannot be." });
  expect(await first).toBe("refused");
});

test("what the kernel says between is heard", () => {
  fake.say({ kind: "state", text: "so" });
  expect(listener.onReply).toHaveBeenCalledWith({ kind: "state", text: "so" }, []);
});

test("a fault ends its request and is told with its details", async () => {
  const asked = connection.request({ kind: "ask" });
  fake.end("fault", { words: "A fault.", details: "a traceback" });
  expect(await asked).toBe("fault");
  expect(listener.onTrouble).toHaveBeenCalledWith("A fault.", "a traceback", "ask");
});

test("a fault that answers no request is told, too; one that answers another view's is not", () => {
  fake.say({ kind: "fault", request: null, words: "A fault.", details: "d" });
  expect(listener.onTrouble).toHaveBeenCalledWith("A fault.", "d", null);
  fake.say({ kind: "fault", request: "of another view", words: "A fault.", details: "d" });
  expect(listener.onTrouble).toHaveBeenCalledTimes(1);
});

test("a kernel that has dealt with a message and said nothing does not know the widget", async () => {
  const asked = connection.request({ kind: "ask" });
  fake.idle();
  expect(await asked).toBe("lost");
  expect(listener.onLost).toHaveBeenCalledWith("kernel");
});

test("a kernel that has answered is not gone when it rests", async () => {
  const asked = connection.request({ kind: "ask" });
  fake.end("done");
  fake.idle();
  expect(await asked).toBe("done");
  expect(listener.onLost).not.toHaveBeenCalled();
});

test("a closed comm is a lost kernel", async () => {
  fake.closed = true;
  expect(await connection.request({ kind: "ask" })).toBe("lost");
  expect(listener.onLost).toHaveBeenCalledWith("kernel");
});

test.each(["restarting", "autorestarting", "terminating", "dead"])(
  "a kernel that is %s is lost, and so is what was asked of it",
  async (status) => {
    const asked = connection.request({ kind: "ask" });
    fake.status.emit(status);
    expect(await asked).toBe("lost");
    expect(listener.onLost).toHaveBeenCalledWith("kernel");
  },
);

test("a kernel that is busy is not lost", () => {
  fake.status.emit("busy");
  expect(listener.onLost).not.toHaveBeenCalled();
});

test("a server that is gone is told as that, and when it is back", () => {
  fake.connection.emit("connecting");
  expect(listener.onLost).toHaveBeenCalledWith("server");
  fake.connection.emit("connected");
  expect(listener.onBack).toHaveBeenCalledTimes(1);
});

test("an answer that is late is said to be late, one that came is not", () => {
  vi.useFakeTimers();
  const [late, inTime] = [vi.fn(), vi.fn()];
  void connection.request({ kind: "ask" }, inTime);
  fake.end("done");
  void connection.request({ kind: "ask" }, late);
  vi.advanceTimersByTime(LATE_MS);
  vi.useRealTimers();
  expect(late).toHaveBeenCalledTimes(1);
  expect(inTime).not.toHaveBeenCalled();
});

test("a lost kernel stays the reason, whatever the server does after it", () => {
  fake.status.emit("restarting");
  for (const status of ["connecting", "connected"]) fake.connection.emit(status);
  fake.status.emit("dead");
  expect(listener.onLost.mock.calls).toEqual([["kernel"]]);
  expect(listener.onBack).not.toHaveBeenCalled();
});

test("a kernel that is lost after the server is the graver loss", () => {
  fake.connection.emit("connecting");
  fake.status.emit("dead");
  expect(listener.onLost.mock.calls).toEqual([["server"], ["kernel"]]);
});

test("what is asked of a lost kernel is lost at once, and said so once more", async () => {
  fake.status.emit("dead");
  expect(await connection.request({ kind: "ask" })).toBe("lost");
  expect(fake.sent).toEqual([]);
  expect(listener.onLost.mock.calls).toEqual([["kernel"], ["kernel"]]);
});

test("what speaks again can be lost again", () => {
  fake.status.emit("dead");
  fake.say({ kind: "state", text: "so" });
  fake.status.emit("dead");
  expect(listener.onLost).toHaveBeenCalledTimes(2);
});

test("a closed connection listens no more, and ends what was asked", async () => {
  const asked = connection.request({ kind: "ask" });
  connection.close();
  expect(await asked).toBe("lost");
  expect([fake.listeners.size, fake.status.slots.size, fake.connection.slots.size]).toEqual([
    0, 0, 0,
  ]);
});
