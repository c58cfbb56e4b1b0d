import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { World } from "./world";

const world = (seed = 1) => new World(0, seededRandom(seed));

test("events happen in the order of their times, whatever order they come in", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 50 }), { maxLength: 40 }), async (times) => {
      const simulated = world();
      const seen: number[] = [];
      for (const at of times) simulated.after(at, () => seen.push(simulated.now));
      await simulated.run(() => false, 100);
      expect(seen).toEqual([...times].sort((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

test("what follows from an event without waiting has run before the next", async () => {
  const simulated = world();
  const seen: string[] = [];
  simulated.after(1, async () => {
    for (let index = 0; index < 20; index++) await Promise.resolve();
    seen.push("first");
  });
  simulated.after(2, () => seen.push("second"));
  await simulated.run(() => false, 100);
  expect(seen).toEqual(["first", "second"]);
});

test("time stands still while work outside goes on", async () => {
  const simulated = world();
  let at = -1;
  simulated.after(1, async () => {
    await simulated.outside(() => new Promise((resolve) => setTimeout(resolve, 20)));
    at = simulated.now;
  });
  simulated.after(2, () => {});
  await simulated.run(() => false, 100);
  expect(at).toBe(1);
});

test("an event that was called off does not happen, and the end is the end", async () => {
  const simulated = world();
  const seen: number[] = [];
  simulated.after(1, () => seen.push(1))();
  simulated.after(2, () => seen.push(2));
  simulated.after(200, () => seen.push(200));
  expect(await simulated.run(() => false, 100)).toBe(false);
  expect(seen).toEqual([2]);
  expect(await world().run(() => true, 100)).toBe(true);
});

test("the seed decides the order within an instant", async () => {
  const orderOf = async (seed: number) => {
    const simulated = world(seed);
    const seen: number[] = [];
    for (let index = 0; index < 8; index++) simulated.after(1, () => seen.push(index));
    await simulated.run(() => false, 10);
    return seen.join();
  };
  expect(await orderOf(1)).toBe(await orderOf(1));
  expect(new Set([await orderOf(1), await orderOf(2), await orderOf(3)]).size).toBeGreaterThan(1);
});
