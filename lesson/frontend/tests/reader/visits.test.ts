import { beforeEach, expect, test } from "vitest";
import type { Linked } from "../../src/reader/kernel_link.ts";
import { closeLeft, isKnown, newVisit, noteLeft } from "../../src/reader/visits.ts";

interface Asked {
  code: string;
  user_expressions?: Record<string, string>;
}

/** A link whose kernel answers every request with `reply`, or never. */
function linkTo(reply: object | null): { linked: Linked; asked: Asked[]; lose: () => void } {
  const asked: Asked[] = [];
  const ending = new AbortController();
  const kernel = {
    requestExecute(request: Asked) {
      asked.push(request);
      return { done: reply ? Promise.resolve(reply) : new Promise(() => {}) };
    },
  };
  const linked = { kernel, lost: ending.signal } as unknown as Linked;
  return { linked, asked, lose: () => ending.abort() };
}

function telling(known: string): object {
  const told = { status: "ok", data: { "text/plain": known } };
  return { content: { status: "ok", user_expressions: { told } } };
}

beforeEach(() => localStorage.clear());

test("every visit has a name of its own", () => {
  expect(new Set(Array.from({ length: 50 }, newVisit)).size).toBe(50);
});

test("what was left is closed once, by whoever comes next", async () => {
  noteLeft("1a");
  noteLeft("2b");
  const { linked, asked } = linkTo({ content: { status: "ok" } });
  await closeLeft(linked);
  await closeLeft(linked);
  expect(asked.map(({ code }) => code)).toEqual([expect.stringContaining('leave("1a", "2b")')]);
});

test("a kernel says whether it knows a visit", async () => {
  expect(await isKnown("one", linkTo(telling("True")).linked)).toBe(true);
  expect(await isKnown("one", linkTo(telling("False")).linked)).toBe(false);
});

test("a fault of what was asked is no answer to it", async () => {
  const told = { status: "error", ename: "BadPlace", evalue: "expected a page" };
  const { linked } = linkTo({ content: { status: "ok", user_expressions: { told } } });
  await expect(isKnown("one", linked)).rejects.toThrow("BadPlace: expected a page");
});

test("a kernel that is lost while it is asked is not waited for", async () => {
  const { linked, lose } = linkTo(null);
  const known = isKnown("one", linked);
  lose();
  expect(await known).toBe(true); // that it is lost is told elsewhere
});

test("what is kept by another version of the lesson is no trouble", async () => {
  localStorage.setItem("lesson-visits-left", "[]{}?!");
  const { linked, asked } = linkTo({ content: { status: "ok" } });
  await closeLeft(linked);
  expect(asked).toEqual([]);
});
