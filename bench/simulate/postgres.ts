import { openResilientSql } from "@/db/resilient-sql";
import type { OpenStorage } from "@/inngest/embedded/simulation/simulated-storage";
import type { World } from "@/inngest/embedded/simulation/world";
import { sequentialIds } from "@/inngest/embedded/store/memory/sequential-ids";
import type { RunnerSql } from "@/inngest/embedded/store/postgres/connection";
import { postgresStorage } from "@/inngest/embedded/store/postgres/postgres-storage";
import { queueStats } from "@/inngest/embedded/store/postgres/queue-depth";
import type { RunStorage } from "@/inngest/embedded/store/storage";
import { setTime, simulatedSearchPath, simulateTime } from "@/inngest/embedded/testing/postgres-time";

/** Workers that find nothing look again after so long: a look costs real statements here. */
const pollMs = 20_000;

/**
 * Postgres under the simulation's clock. One connection carries everything, so that a seed repeats itself; wake-up calls go
 * by hand, since real ones come in real time.
 */
export async function openSimulatedPostgres(urls: { app: string; owner: string }): Promise<{
  open: OpenStorage;
  close(): Promise<void>;
}> {
  if (!urls.app || !urls.owner) throw new Error("start this with npm run simulate");
  await prepare(urls.owner);
  const sql = openResilientSql(urls.app, {
    max: 1,
    onnotice: () => {},
    connection: { search_path: simulatedSearchPath },
  });
  return {
    open: async ({ world, random }) => {
      await empty(sql);
      const storage = timed(postgresStorage(sql, sequentialIds(random)), sql, world);
      return { storage, stats: () => world.outside(() => queueStats(sql)), interleaves: false, pollMs };
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

async function prepare(ownerUrl: string): Promise<void> {
  const owner = openResilientSql(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await simulateTime(owner);
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** What a schedule leaves behind; other tables' rows go with these. */
const emptied = [
  "debounces",
  "batches",
  "start_windows",
  "throttles",
  "runs",
  "events",
  "event_keys",
  "functions",
];

async function empty(sql: RunnerSql): Promise<void> {
  for (const table of emptied) await sql`delete from durable.${sql(table)}`;
  await sql`select setval('simulated.ids', 1)`;
}

/** The same storage, whose clock is set before each call, and stands still until it is answered. */
function timed(storage: RunStorage, sql: RunnerSql, world: World): RunStorage {
  let set = 0;
  const listeners = new Set<() => void>();
  const wake = () => {
    for (const onWake of listeners) onWake();
  };
  const inTime = <T>(work: () => Promise<T>): Promise<T> =>
    world.outside(async () => {
      const microseconds = Math.floor(world.now * 1000);
      if (microseconds === set) return work();
      set = microseconds;
      // Sent in one go on the one connection: the work finds the time set.
      const [, result] = await Promise.all([setTime(sql, microseconds), work()]);
      return result;
    });
  const all = <Group extends object>(group: Group): Group =>
    Object.fromEntries(
      Object.entries(group).map(([name, method]: [string, unknown]) => [
        name,
        (...given: unknown[]) => inTime(async () => Reflect.apply(Object(method), group, given)),
      ]),
    ) as Group;
  return {
    ...all(storage),
    newId: storage.newId,
    queue: all(storage.queue),
    functions: all(storage.functions),
    transact: (work) =>
      inTime(async () => {
        let woken = false;
        const wakeWorkers = () => {
          woken = true;
        };
        const result = await storage.transact((tx) => work({ ...tx, wakeWorkers }));
        if (woken) wake();
        return result;
      }),
    appendEvents: async (events) => {
      const stored = await inTime(() => storage.appendEvents(events));
      wake();
      return stored;
    },
    signals: {
      listen: async (onWake) => {
        listeners.add(onWake);
        return { stop: async () => void listeners.delete(onWake) };
      },
    },
  };
}
