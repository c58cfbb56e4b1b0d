import { setTimeout as sleep } from "node:timers/promises";
import { holdsWithin } from "../patience";
import { allEnded, countRuns, failures, tidiness } from "../runs";
import { atLeast, atMost, equal, type Scenario } from "../scenario";
import type { Stage } from "../stage";

const runs = 1000;
const workers = 2;
const concurrency = 16;
/** A worker's own pool, its listener, and the one of this process. */
const expectedConnections = workers * (concurrency + 4) + 20;
const sampleMs = 250;

/** Looks at the connections and how long a look takes, until it is over. @returns the most and the longest seen */
async function watchPool(
  { admin }: Stage,
  isOver: () => boolean,
): Promise<{ most: number; slowestMs: number }> {
  const seen = { most: 0, slowestMs: 0 };
  while (!isOver()) {
    const begun = performance.now();
    const rows = await admin`select from pg_stat_activity
      where datname = current_database() and usename = 'elysia_app'`;
    seen.most = Math.max(seen.most, rows.length);
    seen.slowestMs = Math.max(seen.slowestMs, performance.now() - begun);
    await sleep(sampleMs);
  }
  return seen;
}

async function haveTried({ sql }: Stage): Promise<number> {
  const rows = await sql<{ total: number }[]>`
    select count(distinct key)::int as total from faults.notes where kind = 'attempt'`;
  return rows[0]?.total ?? 0;
}

/** How many seconds lie between the first and the last retry, and the most of them in one second. */
async function spreadOfRetries({ sql }: Stage): Promise<{ seconds: number; busiest: number }> {
  const rows = await sql<{ busy: number; first: number; last: number }[]>`
    with attempts as (
      select at, row_number() over (partition by key order by id) as nth from faults.notes where kind = 'attempt'),
    seconds as (
      select extract(epoch from date_trunc('second', at))::float8 as second, count(*)::int as total
      from attempts where nth = 2 group by 1)
    select max(total) as busy, min(second) as first, max(second) as last from seconds`;
  const [row] = rows;
  return { seconds: (row?.last ?? 0) - (row?.first ?? 0), busiest: row?.busy ?? runs };
}

export const thousandFailures: Scenario = {
  name: "thousand-failures",
  fault: `${runs} runs failing together, because what they need is down`,
  mustHold: "retries are spread; the pool is never exhausted; all recover unattended",
  run: async (stage) => {
    const { sql, engine, ledger } = stage;
    const fleet = await stage.fleet({ app: "failing", size: workers, concurrency, backoffMs: undefined });
    let over = false;
    const watching = watchPool(stage, () => over);
    await engine.sendEvents(
      Array.from({ length: runs }, (_, index) => ({
        name: "faults/dependent",
        data: { order: `d-${index}` },
      })),
    );
    const failedAll = await holdsWithin(120_000, async () => (await haveTried(stage)) >= runs);
    await ledger.turnOn("dependency");
    await allEnded(sql, runs, 120_000);
    over = true;
    const { most, slowestMs } = await watching;
    const { seconds, busiest } = await spreadOfRetries(stage);
    const unreached = fleet.warnings.get("the runner could not reach its store") ?? 0;
    return {
      checks: [
        equal("all failed before the first recovered", "yes", failedAll ? "yes" : "no"),
        atLeast("seconds over which they come back", 20, seconds),
        atMost("most that come back in one second", runs / 10, busiest),
        atMost("connections of the workers and of this process", expectedConnections, most),
        equal("times that a worker could not reach its store", 0, unreached),
        equal("runs completed", runs, await countRuns(sql, "completed")),
        equal("keyed effects", runs, await ledger.effects()),
        ...(await tidiness(sql)),
      ],
      notes: [`slowest look at Postgres meanwhile ${Math.round(slowestMs)} ms`, ...(await failures(sql))],
    };
  },
};
