import { expect, it } from "vitest";
import { makeProbe } from "./probe";

it("is up when it answers, down when it fails, and says why", async () => {
  const errors: unknown[] = [];
  const failing = makeProbe(
    () => Promise.reject(new Error("no")),
    1_000,
    (error) => errors.push(error),
  );
  expect(
    await makeProbe(
      async () => {},
      1_000,
      (error) => errors.push(error),
    )(),
  ).toBe(true);
  expect(errors).toEqual([]);
  expect(await failing()).toBe(false);
  expect(errors).toEqual([new Error("no")]);
});

it("waits no longer than its time, and does not ask again while the question hangs", async () => {
  const asked: (() => void)[] = [];
  const probe = makeProbe(
    () => new Promise<void>((resolve) => asked.push(resolve)),
    5,
    () => undefined,
  );
  expect(await Promise.all([probe(), probe(), probe()])).toEqual([false, false, false]);
  expect(await probe()).toBe(false);
  expect(asked).toHaveLength(1);
  asked[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 1));
  const later = probe();
  asked[1]?.();
  expect(await later).toBe(true);
});
