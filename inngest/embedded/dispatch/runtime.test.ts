import { expect, test } from "vitest";
import { pause, type Runtime, within } from "./runtime";

/** Time that passes by hand. */
function handTime() {
  let now = 0;
  const timers = new Map<() => void, number>();
  const runtime: Runtime = {
    now: () => now,
    elapsed: () => now,
    random: () => 0,
    after: (ms, work) => {
      timers.set(work, now + ms);
      return () => timers.delete(work);
    },
  };
  const pass = (ms: number) => {
    now += ms;
    for (const [work, at] of [...timers]) {
      if (at > now) continue;
      timers.delete(work);
      work();
    }
  };
  return { runtime, pass, waiting: () => timers.size };
}

test("a pause is as long as it says", async () => {
  const { runtime, pass } = handTime();
  let over = false;
  const pausing = pause(runtime, 100).then(() => {
    over = true;
  });
  pass(99);
  await Promise.resolve();
  expect(over).toBe(false);
  pass(1);
  await pausing;
  expect(over).toBe(true);
});

test("work in time gives its result, and leaves no timer behind", async () => {
  const { runtime, waiting } = handTime();
  expect(await within(runtime, Promise.resolve("done"), 100, () => "late")).toBe("done");
  await expect(within(runtime, Promise.reject(new Error("broken")), 100, () => "late")).rejects.toThrow(
    "broken",
  );
  expect(waiting()).toBe(0);
});

test("work that is late gives what is said instead, or throws it", async () => {
  const { runtime, pass } = handTime();
  const never = new Promise<string>(() => {});
  const instead = within(runtime, never, 100, () => "late");
  const thrown = within(runtime, never, 100, () => {
    throw new Error("too late");
  });
  pass(100);
  expect(await instead).toBe("late");
  await expect(thrown).rejects.toThrow("too late");
});
