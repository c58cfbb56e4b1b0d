import { describe, expect, test } from "vitest";
import type { PlantedBug } from "./bugs/planted-bug";
import { plantedBugs } from "./bugs/planted-bugs";
import { openMemory } from "./memory";
import { shrink } from "./shrink";
import { mayFind, type SimulationResult, simulate } from "./simulate";

const open = openMemory;
const patient = 240_000;

describe("schedules", () => {
  test.each(Array.from({ length: 10 }, (_, block) => 1 + 30 * block))(
    "seeds from %i on: nothing is lost, changed, done twice, late or unfair",
    async (first) => {
      for (let seed = first; seed < first + 30; seed++) {
        const { violations } = await simulate(seed, { open });
        expect(violations, `npm run simulate -- --seed ${seed}`).toEqual([]);
      }
    },
    patient,
  );

  test("the same seed gives the same schedule, call by call", async () => {
    for (const seed of [3, 7, 11])
      expect(await simulate(seed, { open })).toEqual(await simulate(seed, { open }));
  });

  test("faults are met, of every kind", async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= 10; seed++)
      for (const { kind } of (await simulate(seed, { open })).faults.values()) kinds.add(kind);
    expect([...kinds].sort()).toEqual([
      "answer lost",
      "broken inside",
      "crash",
      "frozen",
      "refused",
      "slow",
      "stuck inside",
    ]);
  });
});

describe("planted bugs", () => {
  const firstSeedWith = async (bug: PlantedBug): Promise<SimulationResult> => {
    for (let seed = 1; seed <= 600; seed++) {
      if (!mayFind(bug, seed)) continue;
      const result = await simulate(seed, { open, bug });
      if (result.violations.length > 0) return result;
    }
    throw new Error(`no schedule found the bug "${bug.name}"`);
  };

  test.each(plantedBugs.map((bug) => [bug.name, bug] as const))(
    "%s is found, and only where it is",
    async (_, bug) => {
      const found = await firstSeedWith(bug);
      expect(found.violations).not.toEqual([]);
      expect((await simulate(found.seed, { open })).violations).toEqual([]);
    },
    patient,
  );

  test(
    "a failing schedule shrinks to fewer faults, and fails again with them alone",
    async () => {
      const bug = plantedBugs.find(({ name }) => name === "non-atomic outbox");
      if (!bug) throw new Error("the bug is gone");
      const found = await firstSeedWith(bug);
      const least = await shrink(found, { open, bug });
      expect(least.violations).not.toEqual([]);
      expect(least.faults.size).toBeLessThan(found.faults.size);
      const again = await simulate(found.seed, { open, bug, only: new Set(least.faults.keys()) });
      expect(again).toEqual(least);
    },
    patient,
  );
});
