import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { plantedBugs } from "@/inngest/embedded/simulation/bugs/planted-bugs";
import { simulate } from "@/inngest/embedded/simulation/simulate";
import { openSimulatedPostgres } from "./postgres";

let database: TestDatabase;
let postgres: Awaited<ReturnType<typeof openSimulatedPostgres>>;

beforeAll(async () => {
  database = await createTestDatabase();
  postgres = await openSimulatedPostgres({ app: database.appUrl, owner: database.ownerUrl });
});
afterAll(async () => {
  await postgres.close();
  await database.drop();
});

const patient = 240_000;

test(
  "schedules on real transactions and simulated time: all holds",
  async () => {
    for (const seed of [4, 6, 10]) {
      const { violations, runs } = await simulate(seed, { open: postgres.open });
      expect(violations, `npm run simulate -- --store postgres --seed ${seed}`).toEqual([]);
      expect(runs).toBeGreaterThan(3);
    }
  },
  patient,
);

test(
  "a seed repeats itself",
  async () => {
    const first = await simulate(4, { open: postgres.open });
    expect(await simulate(4, { open: postgres.open })).toEqual(first);
  },
  patient,
);

test(
  "a bug is found here too",
  async () => {
    const bug = plantedBugs.find(({ name }) => name === "local clock");
    const found: string[] = [];
    for (let seed = 1; seed <= 12 && found.length === 0; seed++)
      found.push(...(await simulate(seed, { open: postgres.open, bug })).violations);
    expect(found).not.toEqual([]);
  },
  patient,
);
