import { expect, test } from "vitest";
import { serverBackoff } from "./backoff";

test("the real server's table", () => {
  const exact = serverBackoff(() => 0);
  const seconds = Array.from({ length: 12 }, (_, attempt) => exact(attempt) / 1000);
  expect(seconds).toEqual([15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200, 7200, 7200]);
});

test("jitter adds less than 30 seconds", () => {
  expect(serverBackoff(() => 0.999_999)(0)).toBe(15_000 + 29_999);
});
