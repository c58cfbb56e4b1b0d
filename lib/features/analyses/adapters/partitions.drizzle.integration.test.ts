import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { makeEnsurePartitions } from "./partitions.drizzle";
import { openStores, report, type Stores, submit } from "./testing/stores";

let postgres: TestDatabase;
let stores: Stores;
let superuser: ReturnType<typeof openSql>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  superuser = openSql(postgres.superUrl, 1);
});
afterAll(async () => {
  await stores.database.close();
  await superuser.end();
  await postgres.drop();
});

const partitions = async () =>
  (
    await superuser<{ name: string }[]>`select relname as name from pg_inherits
      join pg_class on pg_class.oid = inhrelid where inhparent = 'analyses.analysis_history'::regclass order by 1`
  ).map(({ name }) => name);

const plan = async (statement: string): Promise<string> =>
  (await superuser.unsafe(`explain (costs off) ${statement}`)).map((row) => row["QUERY PLAN"]).join("\n");

describe("the months of the history", () => {
  it("are made ahead, by any number of workers at once, each once", async () => {
    const before = await partitions();
    expect(before).toHaveLength(4);
    await superuser.unsafe(`drop table ${before.slice(1).map((name) => `analyses.${name}`)}`);
    const ensure = makeEnsurePartitions(stores.database);
    const made = await Promise.all([ensure(), ensure(), ensure(), ensure()]);
    expect(made.sort()).toEqual([0, 0, 0, 3]);
    expect(await partitions()).toEqual(before);
    expect(await ensure()).toBe(0);
  });

  it("hold a result in the month of its analysis, to the last microsecond", async () => {
    const reference = await submit(stores);
    const [month] = await superuser<{ last: string; name: string }[]>`
      update analyses.analyses set created_at = date_trunc('month', now(), 'UTC') + interval '1 month' - interval '1 microsecond'
      where id = ${reference.analysisId}
      returning created_at::text as last, 'analysis_history_' || to_char(created_at at time zone 'UTC', 'YYYY_MM') as name`;
    await stores.analyses.begin(reference, "run");
    await stores.results.complete(reference, report());
    const [row] = await superuser<
      { name: string }[]
    >`select c.relname as name from analyses.analysis_history h
      join pg_class c on c.oid = h.tableoid where analysis_id = ${reference.analysisId}`;
    expect(row?.name).toBe(month?.name);
    const analysis = await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId);
    expect(
      await stores.results.find(
        everybodyIn(reference.organisationId),
        reference.analysisId,
        analysis?.createdAt ?? new Date(),
      ),
    ).toEqual(report());
  });

  it("are pruned to the one that a query is about", async () => {
    const [first = ""] = await partitions();
    const [year, month] = first.split("_").slice(-2);
    const from = `${year}-${month}-01T00:00:00Z`;
    const one = await plan(`select count(*) from analyses.analysis_history
      where created_at >= '${from}' and created_at < timestamptz '${from}' + interval '1 day'`);
    expect(one).toContain(first);
    for (const other of (await partitions()).slice(1)) expect(one).not.toContain(other);
    const lookUp = await plan(`select payload from analyses.analysis_history
      where analysis_id = '${newId()}' and organisation_id = '${newId()}' and created_at = '${from}'`);
    expect(lookUp).toMatch(/Index Scan using analysis_history_\d{4}_\d{2}_pkey/);
    expect(lookUp.match(/analysis_history_\d{4}_\d{2} /g)).toHaveLength(1);
  });
});

describe("lists of 20,000 analyses", () => {
  const organisationId = newId();

  beforeAll(async () => {
    const { analysisId } = await submit(stores, { organisationId });
    await superuser`insert into analyses.analyses (id, organisation_id, author_id, submission_id, version_id, kind, title,
        status, created_at)
      select gen_random_uuid(), case when n % 2 = 0 then organisation_id else gen_random_uuid() end, author_id,
        submission_id, version_id, 'essay', 'Título ' || n,
        (array['completed', 'failed', 'running'])[1 + n % 3], now() - n * interval '1 minute'
      from analyses.analyses, generate_series(1, 40000) n where id = ${analysisId}`;
    await superuser`analyze analyses.analyses`;
  });

  /** What every table was read by now. Connections write their counts when they end, so there must be none. */
  async function counters() {
    await expect
      .poll(
        async () => (await superuser`select from pg_stat_activity where datname = current_database()`).length,
        { timeout: 10_000 },
      )
      .toBe(1);
    await superuser`select pg_stat_force_next_flush()`;
    const rows = await superuser<{ name: string; scans: number; rows: number }[]>`
      select relname as name, seq_scan::int as scans, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows
      from pg_stat_all_tables where schemaname = 'analyses'`;
    return new Map(rows.map((row) => [row.name, row]));
  }

  it("read a page through an index, and never a text or a result", async () => {
    const { next: cursor } = await stores.analyses.list(everybodyIn(organisationId), { limit: 20 });
    await stores.database.close();
    const before = await counters();
    stores = openStores(postgres.appUrl);
    for (const filter of [
      {},
      { cursor },
      { status: "failed" },
      { status: "failed", kind: "essay" },
    ] as const) {
      expect(
        (await stores.analyses.list(everybodyIn(organisationId), { ...filter, limit: 20 })).items,
      ).toHaveLength(20);
    }
    await stores.database.close();
    const after = await counters();
    const read = (name: string) => (after.get(name)?.rows ?? 0) - (before.get(name)?.rows ?? 0);
    expect(after.get("analyses")?.scans).toBe(before.get("analyses")?.scans);
    expect(read("analyses")).toBeGreaterThanOrEqual(80);
    expect(read("analyses")).toBeLessThan(500);
    for (const name of after.keys()) if (name !== "analyses") expect([name, read(name)]).toEqual([name, 0]);
  });
});
