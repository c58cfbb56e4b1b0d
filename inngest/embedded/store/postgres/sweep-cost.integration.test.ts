import { afterAll, beforeAll, expect, test } from "vitest";
import { openResilientSql } from "@/db/resilient-sql";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { RunnerSql, Tx } from "./connection";
import { sweepTable } from "./sweep-table";

let database: TestDatabase;
let sql: RunnerSql;

const limit = 50;
const dayMs = 86_400_000;
const keep = { endedMs: 30 * dayMs, failedMs: 90 * dayMs };
const undone = new Error("undone");

/**
 * So many runs of the last year, each with an event, two steps and three attempts; one in ten failed, and every fourth was
 * invoked by the one before it. As many events without a run, and waits, debounces and keys.
 */
async function fill(count: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      create temporary table given on commit drop as
      select n, at, id, lag(id) over (order by n) as before
      from generate_series(1, ${count}::int) as n, lateral (
        select now() - interval '1 day' - (${count}::int - n) * interval '364 days' / ${count}::int as at) as t, lateral (
        select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000'
          || right(gen_random_uuid()::text, 17))::uuid as id) as u`;
    await tx`
      insert into durable.events (id, name, body, received_at, routed_at)
      select id, 'of a run', '{}'::json, at, at from given
      union all
      select (left(id::text, 14) || '1' || right(id::text, 21))::uuid, 'of none', '{}'::json, at, at from given`;
    await tx`
      insert into durable.runs (id, function_id, event_id, origin, status, max_attempts, slot_keys, slot_limits, rank,
        parent_run_id, parent_step_id, created_at, started_at, ended_at)
      select id, 'f', id, case when n % 4 = 0 then 'invoke' else 'rerun' end,
        case when n % 10 = 0 then 'failed' else 'completed' end, 1, '{}', '{}', at,
        case when n % 4 = 0 then before end, case when n % 4 = 0 then 'a' end, at, at, at + interval '3 seconds'
      from given`;
    await tx`
      insert into durable.steps (run_id, id, name, kind, status, position)
      select given.id, step.id, step.id, 'run', 'completed', 1 from given, (values ('a'), ('b')) as step (id)`;
    await tx`
      insert into durable.attempts (run_id, attempt, status, started_at, ended_at)
      select id, 0, 'completed', at, at from given, generate_series(1, 3)`;
    await tx`
      insert into durable.timers (run_id, step_id, kind, event_name, began_at, until_at, caught_up, fires_at)
      select id, 'w', 'step', 'awaited', now(), now() + interval '1 year', true, now() + interval '1 year'
      from given where at > now() - interval '10 days'`;
    await tx`
      insert into durable.debounces (scope, function_id, event_id, due_at, latest_at)
      select id, 'f', id, now() + interval '1 hour', now() + interval '1 hour'
      from given where at > now() - interval '10 days'`;
    await tx`
      insert into durable.event_keys (name, key, event_id, expires_at) select 'of a run', id, id, at from given`;
    await tx`insert into durable.start_windows (scope, starts, ends_at) select id, 1, at from given`;
    await tx`insert into durable.throttles (scope, arrives_at) select id, at from given`;
  });
}

type Cost = { forgotten: number; scans: number; rows: number };

/** What a batch reads of all of the engine's tables. It is undone afterwards. */
async function cost(batch: (tx: Tx) => Promise<number>): Promise<Cost> {
  let result: Cost = { forgotten: 0, scans: 0, rows: 0 };
  await sql
    .begin(async (tx) => {
      const forgotten = await batch(tx);
      const [reads] = await tx<Omit<Cost, "forgotten">[]>`
        select sum(seq_scan)::int as scans, sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
        from pg_stat_xact_user_tables where schemaname = 'durable' and relname not in ('sweeps', 'workers')`;
      result = { forgotten, scans: reads?.scans ?? -1, rows: reads?.rows ?? -1 };
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return result;
}

const batches: Record<string, (tx: Tx) => Promise<number>> = {
  "ended runs": async (tx) => (await sweepTable(tx).forgetRuns(false, keep, null, limit)).forgotten,
  "failed runs": async (tx) => (await sweepTable(tx).forgetRuns(true, keep, null, limit)).forgotten,
  events: async (tx) => (await sweepTable(tx).forgetEvents(keep.endedMs, null, limit)).forgotten,
  expired: (tx) => sweepTable(tx).forgetExpired(limit),
};

async function costs(): Promise<Record<string, Cost>> {
  const entries: [string, Cost][] = [];
  for (const [name, batch] of Object.entries(batches)) entries.push([name, await cost(batch)]);
  return Object.fromEntries(entries);
}

beforeAll(async () => {
  database = await createTestDatabase();
  sql = openResilientSql(database.appUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end({ timeout: 5 });
  await database.drop();
});

test("a batch reads as much of 20,000 old runs as of 1,000, and scans no table", async () => {
  await fill(1_000);
  const few = await costs();
  await fill(20_000);
  const many = await costs();
  expect(Object.values(many).map(({ scans }) => scans)).toEqual([0, 0, 0, 0]);
  expect(many).toMatchObject({
    "ended runs": { forgotten: expect.any(Number) },
    "failed runs": { forgotten: limit },
    expired: { forgotten: 3 * limit },
  });
  for (const [name, { forgotten, rows }] of Object.entries(many)) {
    expect(forgotten, name).toBeGreaterThan(limit / 3);
    expect(rows, name).toBeLessThan(2 * (few[name]?.rows ?? 0));
  }
});
