import { expect, test } from "vitest";
import type { Loss, Outcome } from "../../src/kernel/connection.ts";
import { oneAtATime } from "../../src/kernel/one_at_a_time.ts";

function slowKernel() {
  const asked: string[] = [];
  const ends: ((outcome: Outcome) => void)[] = [];
  const state = { loss: null as Loss | null, late: () => {} };
  const request = ({ kind }: { kind: string }, onLate?: () => void) => {
    asked.push(kind);
    state.late = onLate ?? state.late;
    return new Promise<Outcome>((resolve) => ends.push(resolve));
  };
  const kernel = oneAtATime(request, () => state.loss);
  return { kernel, state, asked, end: (outcome: Outcome) => ends.shift()?.(outcome) };
}

test("a double click asks once", async () => {
  const { kernel, asked, end } = slowKernel();
  const first = kernel.ask({ kind: "write" });
  expect(await kernel.ask({ kind: "write" })).toBeNull();
  expect([asked, kernel.asking]).toEqual([["write"], "write"]);
  end("done");
  expect(await first).toBe("done");
});

test("while it waits it says so, and no longer", async () => {
  const { kernel, end } = slowKernel();
  expect(kernel.waiting.hidden).toBe(true);
  const asked = kernel.ask({ kind: "write" });
  expect([kernel.waiting.hidden, kernel.waiting.textContent]).toEqual([
    false,
    expect.stringMatching("still busy"),
  ]);
  end("done");
  await asked;
  expect(kernel.waiting.hidden).toBe(true);
});

test("what was lost is said where it was asked, until something can be asked again", async () => {
  const { kernel, end } = slowKernel();
  const asked = kernel.ask({ kind: "write" });
  end("lost");
  await asked;
  expect(kernel.waiting.textContent).toMatch("not connected any more. What you typed stays here.");
  expect(kernel.waiting.hidden).toBe(false);
  kernel.reconnected();
  expect(kernel.waiting.hidden).toBe(true);
});

test("where the server is gone it says that, and nothing of an answer that is late", async () => {
  const { kernel, state, end } = slowKernel();
  state.loss = "server";
  const asked = kernel.ask({ kind: "write" });
  state.late();
  expect(kernel.waiting.textContent).toMatch("cannot be reached");
  kernel.reconnected(); // what is under way is not over
  expect(kernel.waiting.hidden).toBe(false);
  end("done");
  await asked;
  expect(kernel.waiting.hidden).toBe(true);
});

test("an answer that is late is said to be so", () => {
  const { kernel, state } = slowKernel();
  void kernel.ask({ kind: "write" });
  state.late();
  expect(kernel.waiting.textContent).toMatch(/still no answer.*What you typed stays here/);
  expect(kernel.waiting.querySelector(".lesson-outside-reader")?.textContent).toMatch(
    "open the page",
  );
});

test.each(["done", "refused", "fault", "lost"] as const)(
  "after an outcome of %s it can be asked again",
  async (outcome) => {
    const { kernel, asked, end } = slowKernel();
    const first = kernel.ask({ kind: "write" });
    end(outcome);
    await first;
    expect(kernel.asking).toBeNull();
    void kernel.ask({ kind: "erase" });
    expect(asked).toEqual(["write", "erase"]);
  },
);
