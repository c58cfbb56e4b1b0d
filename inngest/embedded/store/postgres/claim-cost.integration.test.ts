import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openResilientSql } from "@/db/resilient-sql";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import type { RunnerSql, Tx } from "./connection";

let database: TestDatabase;
let sql: RunnerSql;

const capacity = 16;
const deep = 100_000;

/** A queue of so many ready jobs: every hundredth of a function that others serve, of one large tenant and 50 small ones. */
async function fill(jobs: number): Promise<void> {
  const event = newId();
  await sql`insert into durable.events (id, name, body, routed_at) values (${event}, 'deep', '{}', now())`;
  await sql`
    with runs as (
      insert into durable.runs (id, function_id, event_id, origin, organisation_id, max_attempts, slot_keys, slot_limits, rank)
      select gen_random_uuid(), case when n % 100 = 0 then 'theirs' else 'mine ' || n % 5 end, ${event}, 'rerun',
        case when n % 10 = 0 then 'small ' || n % 50 else 'large' end, 1, '{}', '{}', now() + n * interval '1 second'
      from generate_series(1, ${jobs}::int) as n
      returning id, function_id, organisation_id, rank)
    insert into durable.jobs (id, run_id, function_id, organisation_id, state, rank, slot_keys, slot_limits)
    select gen_random_uuid(), id, function_id, organisation_id, 'ready', rank, '{}', '{}' from runs`;
}

type Reads = { scans: number; rows: number };

/** How often the queue was scanned and how many of its rows were read by this transaction until now. */
async function reads(tx: Tx): Promise<Reads> {
  const [row] = await tx<Reads[]>`
    select seq_scan::int as scans, (seq_tup_read + idx_tup_fetch)::int as rows
    from pg_stat_xact_user_tables where relid = 'durable.jobs'::regclass`;
  return row ?? { scans: 0, rows: 0 };
}

/** What a statement reads of the queue. It is undone afterwards. */
async function cost(statement: (tx: Tx) => Promise<readonly unknown[]>): Promise<Reads & { found: number }> {
  let result = { scans: 0, rows: 0, found: 0 };
  const undone = new Error("undone");
  await sql
    .begin(async (tx) => {
      const before = await reads(tx);
      const found = (await statement(tx)).length;
      const after = await reads(tx);
      result = { scans: after.scans - before.scans, rows: after.rows - before.rows, found };
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return result;
}

const serves = Array.from({ length: 5 }, (_, n) => `mine ${n}`);
const claim = (tx: Tx) => tx`select * from durable.claim_jobs('w', ${serves}::text[], ${capacity}, 30000, 5)`;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = openResilientSql(database.appUrl, { max: 1, onnotice: () => {} });
  for (const id of [...serves, "theirs"])
    await sql`insert into durable.functions (id, app_id, event_names, definition) values (${id}, 'app', '{}', '{}')`;
  await fill(1_000);
});
afterAll(async () => {
  await sql.end({ timeout: 5 });
  await database.drop();
});

describe("a claim", () => {
  test("reads as much of a queue of 100,000 jobs as of one of 1,000, and never scans it", async () => {
    const shallow = await cost(claim);
    await fill(deep);
    const first = await cost(claim);
    expect(shallow).toMatchObject({ scans: 0, found: capacity });
    expect(first).toMatchObject({ scans: 0, found: capacity });
    expect(first.rows).toBeLessThan(2 * shallow.rows);
    expect(first.rows).toBeLessThan(2_000);
  });

  test("of functions that have nothing ready reads one job a function", async () => {
    const { rows, found, scans } = await cost(
      (tx) => tx`select * from durable.claim_jobs('w', array['none'], ${capacity}, 30000, 5)`,
    );
    expect({ found, scans }).toEqual({ found: 0, scans: 0 });
    expect(rows).toBeLessThan(20);
  });

  test("goes to every tenant, whoever has queued most", async () => {
    const tenants = await sql.begin(async (tx) => {
      const rows = await tx<{ tenant: string }[]>`
        select organisation_id as tenant from durable.claim_jobs('w', ${serves}::text[], 6, 30000, 5)`;
      await tx`update durable.jobs set state = 'ready', lease_token = null where worker = 'w'`;
      return rows.map(({ tenant }) => tenant);
    });
    expect(new Set(tenants)).toEqual(
      new Set(["large", "small 0", "small 10", "small 20", "small 30", "small 40"]),
    );
  });
});
