import { expect, test } from "vitest";
import { howItEnded, keepRunning, restartPause } from "./keep-running.mjs";

const crash = { code: 1, signal: null, lastLine: '{"level":50,"msg":"no database"}', ranMs: 10 };

test("pauses grow, and five failures in a row are enough", () => {
  expect([1, 2, 3, 4, 5].map((failures) => restartPause(failures, false))).toEqual([
    500,
    1000,
    2000,
    4000,
    undefined,
  ]);
});

test("one that is killed from outside is always started again", () => {
  expect(restartPause(50, true)).toBe(30_000);
});

test("how it ended is told in words", () => {
  expect(howItEnded(crash)).toBe("code 1: no database");
  expect(howItEnded({ ...crash, code: null, signal: "SIGKILL", lastLine: "" })).toBe("signal SIGKILL");
});

test("a service is started again until it is told to stop", async () => {
  let starts = 0;
  const restarts: number[] = [];
  const mark = { pid: 0, startedAt: "" };
  const ended = await keepRunning({
    start: () => {
      starts += 1;
      return { mark, ended: Promise.resolve(crash), ready: Promise.resolve(), stop: async () => {} };
    },
    stopping: () => starts === 2,
    onRestart: (_ended: unknown, pauseMs: number) => restarts.push(pauseMs),
  });
  expect(ended).toEqual(crash);
  expect(starts).toBe(2);
  expect(restarts).toEqual([500]);
});
