import { afterAll, beforeAll, expect, test } from "vitest";
import { openResilientSql } from "@/db/resilient-sql";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import type { RunnerSql, Tx } from "./connection";
import { functionTable } from "./function-table";
import { postgresStorage } from "./postgres-storage";
import { findDue } from "./timer-table";
import { waitTable } from "./wait-table";

let database: TestDatabase;
let sql: RunnerSql;

const eventName = "answer";

/** So many runs that wait, each for the value of its own, and one that waits for any event of the name. */
async function fill(count: number): Promise<void> {
  const event = newId();
  await sql`insert into durable.events (id, name, body, routed_at) values (${event}, 'go', '{}', now())`;
  await sql`
    with runs as (
      insert into durable.runs (id, function_id, event_id, origin, max_attempts, slot_keys, slot_limits, rank)
      select gen_random_uuid(), 'go', ${event}, 'rerun', 1, '{}', '{}', now() from generate_series(1, ${count}::int)
      returning id)
    insert into durable.timers (run_id, step_id, kind, event_name, match_path, match_value, began_at, until_at, caught_up,
      fires_at)
    select id, 'w', 'step', ${eventName}, 'data.id', to_json(id)::text, now(), now() + interval '1 day', true,
      now() + interval '1 day' from runs`;
}

type Reads = { scans: number; rows: number; entries: number };

/** What a statement reads of the timers: its scans, its rows, and the entries of indexes that it goes through. */
async function cost(statement: (tx: Tx) => Promise<unknown>): Promise<Reads> {
  const read = async (tx: Tx): Promise<Reads> => {
    const [row] = await tx<Reads[]>`
      select t.seq_scan::int as scans, (t.seq_tup_read + coalesce(t.idx_tup_fetch, 0))::int as rows,
        (select sum(pg_stat_get_xact_tuples_returned(indexrelid))::int from pg_index
          where indrelid = 'durable.timers'::regclass) as entries
      from pg_stat_xact_user_tables t where t.relid = 'durable.timers'::regclass`;
    return row ?? { scans: -1, rows: -1, entries: -1 };
  };
  return sql.begin(async (tx) => {
    const before = await read(tx);
    await statement(tx);
    const after = await read(tx);
    return {
      scans: after.scans - before.scans,
      rows: after.rows - before.rows,
      entries: after.entries - before.entries,
    };
  });
}

const looks: Record<string, (tx: Tx) => Promise<unknown>> = {
  "what waits for the name": (tx) => functionTable(tx).listenersTo([eventName, "other"]),
  "the waits for one value": (tx) =>
    waitTable(tx).findWaits([{ eventName, path: "data.id", value: `"${newId()}"` }], null, 100),
  "the first of all": (tx) => waitTable(tx).findWaits([{ eventName, path: "", value: "" }], null, 100),
  "what is due": (tx) => findDue(tx, 50),
  "when something is due": () => postgresStorage(sql).queue.nextDueMs(["go"]),
};

async function costs(): Promise<Record<string, Reads>> {
  const entries: [string, Reads][] = [];
  for (const [name, look] of Object.entries(looks)) entries.push([name, await cost(look)]);
  return Object.fromEntries(entries);
}

beforeAll(async () => {
  database = await createTestDatabase();
  sql = openResilientSql(database.appUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end({ timeout: 5 });
  await database.drop();
});

test("what a look at the waits reads does not depend on how many there are", async () => {
  await fill(1_000);
  const few = await costs();
  await fill(10_000);
  const many = await costs();
  expect(many).toEqual(few);
  for (const [name, { scans, rows, entries }] of Object.entries(many)) {
    expect({ name, scans }).toEqual({ name, scans: 0 });
    expect(rows + entries, name).toBeLessThan(20);
  }
});
