import { expect, test } from "vitest";
import type { Outcome } from "../../src/kernel/connection.ts";
import { oneAtATime } from "../../src/kernel/one_at_a_time.ts";

function slowKernel() {
  const asked: string[] = [];
  const ends: ((outcome: Outcome) => void)[] = [];
  const kernel = oneAtATime(({ kind }: { kind: string }) => {
    asked.push(kind);
    return new Promise<Outcome>((resolve) => ends.push(resolve));
  });
  return { kernel, asked, end: (outcome: Outcome) => ends.shift()?.(outcome) };
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
  end("lost");
  await asked;
  expect(kernel.waiting.hidden).toBe(true);
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
