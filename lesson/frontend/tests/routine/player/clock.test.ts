import { beforeEach, expect, test, vi } from "vitest";
import { Clock } from "../../../src/routine/player/clock.ts";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

test("it stands until it is started, and while it is paused", () => {
  const clock = new Clock();
  wait(3);
  expect([clock.elapsed, clock.running]).toEqual([0, false]);
  clock.start();
  wait(3);
  expect([clock.elapsed, clock.running]).toEqual([3, true]);
  clock.pause();
  wait(3);
  expect(clock.elapsed).toBe(3);
});

test("started twice, it counts once", () => {
  const clock = new Clock();
  clock.start();
  wait(2);
  clock.start();
  wait(2);
  expect(clock.elapsed).toBe(4);
});

test("set elsewhere, it goes on from there, and knows how long it ran", () => {
  const clock = new Clock();
  clock.start();
  wait(10);
  clock.set(100);
  wait(5);
  expect([clock.elapsed, clock.ran]).toEqual([105, 15]);
  clock.pause();
  clock.set(0);
  wait(5);
  expect([clock.elapsed, clock.ran, clock.running]).toEqual([0, 15, false]);
});

test("what it ran beyond where it should have paused does not count", () => {
  const clock = new Clock();
  clock.start();
  wait(60);
  clock.pauseAt(40);
  expect([clock.elapsed, clock.ran]).toEqual([40, 40]);
  clock.pauseAt(50);
  expect([clock.elapsed, clock.ran]).toEqual([40, 40]);
});
