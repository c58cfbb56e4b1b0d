import { expect, test } from "vitest";
import { persistently } from "./persistently";

test("tries until it succeeds", async () => {
  let tries = 0;
  const result = await persistently(async () => {
    tries += 1;
    if (tries < 3) throw new Error("down");
    return tries;
  }, 10_000);
  expect(result).toBe(3);
});

test("gives up with the last error when its patience ends", async () => {
  let tries = 0;
  const failing = persistently(async () => {
    tries += 1;
    throw new Error(`down ${tries}`);
  }, 120);
  await expect(failing).rejects.toThrow(/^down \d$/);
  expect(tries).toBeGreaterThan(1);
});
