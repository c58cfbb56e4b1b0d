import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import type { RunnerSql } from "./connection";
import { makeQueueStore } from "./queue";
import { queueOverview } from "./queue-overview";
import { listRuns } from "./run-list";

const past = 20_000;

let server: TestDatabase;
let sql: RunnerSql;
let superuser: RunnerSql;

/** Twenty thousand runs of the last month, one in a hundred of them failed, and a queue of today. */
beforeAll(async () => {
  server = await createTestDatabase();
  sql = openSql(server.appUrl, 4);
  superuser = openSql(server.superUrl, 1);
  const event = newId();
  await sql`insert into durable.events (id, name, body, routed_at) values (${event}, 'past', '{}', now())`;
  await sql`
    insert into durable.runs (id, function_id, event_id, origin, status, max_attempts, slot_keys, slot_limits, rank,
      created_at, started_at, ended_at, error)
    select gen_random_uuid(), 'f' || n % 7, ${event}, 'rerun', case when n % 100 = 0 then 'failed' else 'completed' end,
      1, '{}', '{}', now(), at, at + interval '1 second', at + interval '3 seconds',
      case when n % 100 = 0 then '{"name":"Error","message":"past"}'::json end
    from generate_series(1, ${past}::int) n, lateral (select now() - interval '90 minutes' - n * interval '2 minutes' as at) t`;
  await sql`
    insert into durable.attempts (run_id, step_id, step_name, attempt, status, worker, started_at, ended_at)
    select r.id, step.id, step.id, 0, 'completed', 'old/1/aa', r.started_at, r.ended_at
    from durable.runs r, (values (null), ('a'), ('b')) as step (id)`;
  await superuser`analyze durable.runs, durable.attempts`;
});
afterAll(async () => {
  await sql.end();
  await superuser.end();
  await server.drop();
});

type Finished = { status: "completed" | "failed"; waitMs: number; tookMs: number; agoMs: number };

/** A run that ended a while ago, with a call for one step, and another step on the way of a call. */
async function finished(functionId: string, { status, waitMs, tookMs, agoMs }: Finished): Promise<void> {
  const [id, event] = [newId(), newId()];
  const ago = (ms: number) => sql`now() - ${ms}::float8 * interval '1 millisecond'`;
  await sql`insert into durable.events (id, name, body, routed_at) values (${event}, 'now', '{}', now())`;
  await sql`
    insert into durable.runs (id, function_id, event_id, origin, status, max_attempts, slot_keys, slot_limits, rank,
      created_at, started_at, ended_at)
    values (${id}, ${functionId}, ${event}, 'event', ${status}, 1, '{}', '{}', now(),
      ${ago(agoMs + tookMs + waitMs)}, ${ago(agoMs + tookMs)}, ${ago(agoMs)})`;
  await sql`
    insert into durable.attempts (run_id, step_id, step_name, attempt, status, worker, started_at, ended_at)
    values (${id}, 's', 's', 0, ${status}, 'host-1/42/c0ffee', ${ago(agoMs + tookMs)}, ${ago(agoMs)})`;
  await sql`
    insert into durable.steps (run_id, id, name, kind, status, position, created_at, ended_at, attempt, worker)
    values (${id}, 's', 's', 'run', ${status}, 2, ${ago(agoMs + tookMs)}, ${ago(agoMs)}, null, null),
      (${id}, 't', 't', 'run', 'completed', 1, ${ago(agoMs + tookMs)}, ${ago(agoMs)}, 0, 'host-1/42/c0ffee')`;
}

/** A run with a job at a worker, or one that waits. */
async function job(
  functionId: string,
  state: "ready" | "parked" | "scheduled" | "leased",
  agoMs: number,
  leaseMs = 0,
) {
  const [id, event] = [newId(), newId()];
  await sql`insert into durable.events (id, name, body, routed_at) values (${event}, 'now', '{}', now())`;
  await sql`
    insert into durable.runs (id, function_id, event_id, origin, status, max_attempts, slot_keys, slot_limits, rank)
    values (${id}, ${functionId}, ${event}, 'event', 'running', 1, '{}', '{}', now())`;
  await sql`insert into durable.steps (run_id, id, name, kind, status) values (${id}, 's', 'the step', 'run', 'pending')`;
  await sql`
    insert into durable.jobs (id, run_id, function_id, step_id, state, rank, slot_keys, slot_limits, available_at,
      lease_token, lease_until, lease_ms, worker)
    values (${newId()}, ${id}, ${functionId}, 's', ${state}, now(), '{}', '{}',
      now() - ${agoMs}::float8 * interval '1 millisecond', ${state === "leased" ? newId() : null},
      now() + ${leaseMs}::int * interval '1 millisecond', 30000, ${leaseMs > 0 ? "host-2/7/beef" : "gone/9/dead"})`;
  return id;
}

describe("the overview", () => {
  it("counts each function's jobs by state, and how long the oldest waits", async () => {
    await job("now", "ready", 5_000);
    await job("now", "parked", 9_000);
    await job("now", "scheduled", -60_000);
    const working = await job("now", "leased", 0, 30_000);
    await job("now", "leased", 0, -1);
    const { functions, totals, workers } = await queueOverview(sql);
    const load = functions.find(({ functionId }) => functionId === "now");
    expect(load).toMatchObject({ queued: 1, running: 2, delayed: 2 });
    expect(load?.oldestQueuedSeconds).toBeGreaterThanOrEqual(9);
    expect(load?.oldestQueuedSeconds).toBeLessThan(40);
    expect(totals).toMatchObject({ queued: 1, running: 2, delayed: 2 });
    expect(workers).toMatchObject([
      { id: "gone/9/dead", host: "gone", pid: 9, state: "silent" },
      {
        ...{ id: "host-2/7/beef", host: "host-2", pid: 7, state: "working" },
        calls: [{ runId: working, functionId: "now", stepName: "the step" }],
      },
    ]);
  });

  it("gives the quantiles and the minutes of the last hour, and leaves out what came before", async () => {
    const times = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    for (const tookMs of times)
      await finished("timed", { status: "completed", waitMs: tookMs * 10, tookMs, agoMs: 5 });
    await finished("timed", { status: "failed", waitMs: 0, tookMs: 9_000, agoMs: 5 });
    const { functions, latency, minutes } = await queueOverview(sql);
    const load = functions.find(({ functionId }) => functionId === "timed");
    expect(load).toMatchObject({ completed: 10, failed: 1, deadLetters: 1 });
    expect(load?.run?.p50).toBeCloseTo(50, 0);
    expect(load?.run?.p95).toBeCloseTo(100, 0);
    expect(load?.wait?.p50).toBeCloseTo(500, 0);
    expect(latency.run?.p50).toBeCloseTo(50, 0);
    expect(functions.find(({ functionId }) => functionId === "f1")).toMatchObject({
      ...{ completed: 0, failed: 0, wait: null, run: null },
      deadLetters: expect.any(Number),
    });
    expect(functions.reduce((sum, { deadLetters }) => sum + deadLetters, 0)).toBe(past / 100 + 1);
    expect(minutes).toHaveLength(60);
    const sum = (of: "runs" | "steps", what: "started" | "completed" | "failed") =>
      minutes.reduce((total, minute) => total + minute[of][what], 0);
    expect([sum("runs", "started"), sum("runs", "completed"), sum("runs", "failed")]).toEqual([11, 10, 1]);
    expect([sum("steps", "started"), sum("steps", "completed"), sum("steps", "failed")]).toEqual([22, 21, 1]);
  });

  it("lists the workers that told of themselves in the last minute, at work or not", async () => {
    const queue = makeQueueStore(sql);
    const worker = (name: string) => ({ name, host: "host", pid: 1, version: "1.2.3", concurrency: 16 });
    for (const name of ["host/1/aaaa", "host/1/bbbb", "host/1/cccc", "host-2/7/beef"])
      await queue.checkIn(worker(name));
    await sql`update durable.workers set started_at = now() - interval '1 hour', seen_at = now() - interval '61 seconds'
      where name <> 'host/1/cccc'`;
    await queue.checkIn(worker("host/1/aaaa"));
    await queue.checkIn(worker("host-2/7/beef"));
    await queue.checkOut("host/1/cccc");
    const { workers } = await queueOverview(sql);
    const told = { version: "1.2.3", concurrency: 16, startedAt: expect.any(String) };
    expect(workers).toMatchObject([
      { id: "gone/9/dead", state: "silent", version: null, concurrency: null, startedAt: null },
      { id: "host-2/7/beef", state: "working", calls: [{ stepName: "the step" }], ...told },
      { id: "host/1/aaaa", host: "host", pid: 1, state: "idle", calls: [], ...told },
    ]);
    const [, , idle] = workers;
    expect(Date.parse(idle?.lastSeenAt ?? "") - Date.parse(idle?.startedAt ?? "")).toBeGreaterThan(3_500_000);
  });

  it("finds dead letters by function, page by page", async () => {
    const filter = { status: "failed", functionId: "f2", notRerun: true, limit: 20 } as const;
    const first = await listRuns(sql, filter);
    const second = await listRuns(sql, { ...filter, cursor: first.next });
    expect(first.items).toHaveLength(20);
    expect(second.items.length).toBeGreaterThan(0);
    expect(new Set([...first.items, ...second.items].map(({ functionId }) => functionId))).toEqual(
      new Set(["f2"]),
    );
    expect(first.items[0]).toMatchObject({ status: "failed", error: "Error: past" });
  });

  it("reads no table of the past from end to end", async () => {
    const plans: string[] = [];
    const watched = postgres(server.superUrl, {
      max: 1,
      onnotice: ({ message }) => plans.push(String(message)),
    });
    try {
      await watched`load 'auto_explain'`;
      await watched`select set_config('auto_explain.log_min_duration', '0', false),
        set_config('client_min_messages', 'log', false)`;
      await queueOverview(watched);
      for (const functionId of [undefined, "f2"]) {
        await listRuns(watched, { status: "failed", functionId, notRerun: true, limit: 20 });
      }
    } finally {
      await watched.end();
    }
    const text = plans.join("\n");
    for (const index of ["runs_started", "runs_ended", "runs_failed", "runs_unanswered", "attempts_ended"]) {
      expect(text).toContain(index);
    }
    expect(text).not.toMatch(/Seq Scan on (?:durable\.)?(?:runs|attempts)\b/);
  });
});
