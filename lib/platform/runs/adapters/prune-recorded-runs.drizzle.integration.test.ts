import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { makePruneRecordedRuns } from "./prune-recorded-runs.drizzle";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
let sql: ReturnType<typeof openSql>;

beforeAll(async () => {
  stage = await openTestDatabase(2);
  sql = openSql(stage.postgres.superUrl, 1);
});
afterAll(async () => {
  await sql.end();
  await stage.stop();
});
beforeEach(() => sql`truncate operations.runs cascade`);

/** Ended runs of one kind, so many days ago, with a step each. */
async function ended(status: string, daysAgo: number, count = 1): Promise<void> {
  await sql`
    with made as (
      insert into operations.runs (id, function_id, status, event_name, event, created_at, finished_at)
      select ${`${status} ${daysAgo} `} || n, 'f', ${status}, 'e', '{"name":"e","data":{}}', now() - interval '400 days',
        case when ${status} <> 'running' then now() - make_interval(days => ${daysAgo}::int) end
      from generate_series(1, ${count}::int) n returning id)
    insert into operations.step_attempts (run_id, step_id, attempt, name, kind, status)
    select id, 's', 0, 's', 'run', 'completed' from made`;
}

const left = async () => {
  const rows = await sql<{ id: string }[]>`
    select id from operations.runs join operations.step_attempts on run_id = id order by id`;
  return rows.map(({ id }) => id);
};

it("forgets what ended before its time, with its steps, and nothing that has not ended", async () => {
  for (const status of ["completed", "cancelled", "failed"]) {
    for (const days of [29, 31, 91]) await ended(status, days);
  }
  await ended("running", 0);
  expect(await makePruneRecordedRuns(stage.database)({ days: 30, failedDays: 90 })).toBe(5);
  expect(await left()).toEqual([
    "cancelled 29 1",
    "completed 29 1",
    "failed 29 1",
    "failed 31 1",
    "running 0 1",
  ]);
});

it("takes more than one batch, and 0 keeps all", async () => {
  await ended("completed", 40, 1_203);
  await ended("failed", 400);
  expect(await makePruneRecordedRuns(stage.database)({ days: 0, failedDays: 0 })).toBe(0);
  expect(await makePruneRecordedRuns(stage.database)({ days: 30, failedDays: 0 })).toBe(1_203);
  expect(await left()).toEqual(["failed 400 1"]);
});
