import fc from "fast-check";
import { expect, test } from "vitest";
import { clockFace, durationWords, today } from "../../src/format/time.ts";

test("a clock shows minutes and two digits of seconds, and never less than nothing", () => {
  expect(clockFace(95)).toBe("1:35");
  expect(clockFace(5)).toBe("0:05");
  expect(clockFace(-3)).toBe("0:00");
});

test("what is left of a second counts as a whole one, but for what arithmetic leaves over", () => {
  expect(clockFace(59.2)).toBe("1:00");
  expect(clockFace(60 + 1e-9)).toBe("1:00");
});

test("a clock face is read back as the seconds it shows", () => {
  fc.assert(
    fc.property(fc.nat(100_000), (seconds) => {
      const [minutes, rest] = clockFace(seconds).split(":").map(Number);
      return (minutes ?? 0) * 60 + (rest ?? 0) === seconds && (rest ?? 0) < 60;
    }),
  );
});

test("a duration in words leaves out what is nothing, but not everything", () => {
  expect(durationWords(95)).toBe("1 min 35 s");
  expect(durationWords(120)).toBe("2 min");
  expect(durationWords(45)).toBe("45 s");
  expect(durationWords(0)).toBe("0 s");
});

test("today is the learner's day, whatever day it is at Greenwich", () => {
  const late = new Date(2026, 10, 23, 23, 59);
  const early = new Date(2026, 10, 23, 0, 1);
  expect([today(late), today(early)]).toEqual(["2026-11-23", "2026-11-23"]);
});
