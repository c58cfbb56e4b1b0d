import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { withoutServers } from "@/lib/composition/testing/without-servers";
import { newId } from "@/lib/kernel/ids";

const waits = { timeout: 90_000, interval: 100 };
const testMs = 240_000;

let postgres: TestDatabase;
let superuser: ReturnType<typeof openSql>;
let launcher: ChildProcess;
let dataDir: string;

beforeAll(async () => {
  postgres = await createTestDatabase();
  superuser = openSql(postgres.superUrl, 1);
  dataDir = mkdtempSync(join(tmpdir(), "elysia-workers-"));
  launcher = spawn(process.execPath, [join("scripts", "worker.mjs")], {
    env: {
      ...process.env,
      ...withoutServers,
      NODE_OPTIONS: "",
      WORKERS: "2",
      ENGINE_THREADS: "1",
      DATABASE_URL: postgres.appUrl,
      DATABASE_OWNER_URL: postgres.ownerUrl,
      ELYSIA_DATA: dataDir,
      LOG_LEVEL: "warn",
    },
    stdio: "ignore",
  });
});
afterAll(async () => {
  if (launcher.exitCode === null) launcher.kill("SIGKILL");
  await superuser.end();
  await postgres.drop();
  rmSync(dataDir, { recursive: true });
});

/** The processes of the workers that are connected now. */
async function workers(): Promise<number[]> {
  const rows = await superuser<{ pid: number }[]>`
    select distinct substring(application_name from 'elysia worker (\\d+)/')::int as pid from pg_stat_activity
    where datname = current_database() and application_name like 'elysia worker %' order by 1`;
  return rows.map(({ pid }) => pid);
}

/** Hands an event to the outbox. @returns whether a worker has sent it and another part of one has looked at it */
async function workGoesOn(): Promise<boolean> {
  const eventId = newId();
  await superuser`insert into analyses.outbox (event_id, name, data) values (${eventId}, 'test/nobody-listens', '{}')`;
  await superuser`select pg_notify('elysia_outbox', '')`;
  await expect
    .poll(
      () => superuser`select from durable.events where body->>'id' = ${eventId} and routed_at is not null`,
      waits,
    )
    .toHaveLength(1);
  return true;
}

test("a worker that is killed is started again while the other works on, and SIGTERM ends both", {
  timeout: testMs,
}, async () => {
  await expect.poll(workers, waits).toHaveLength(2);
  const [killed = 0, other = 0] = await workers();
  process.kill(killed, "SIGKILL");
  await expect.poll(workers, waits).toEqual([other]);
  expect(await workGoesOn()).toBe(true);
  await expect.poll(workers, waits).toHaveLength(2);
  const after = await workers();
  expect(after).toContain(other);
  expect(after).not.toContain(killed);
  launcher.kill("SIGTERM");
  const [code] = await once(launcher, "exit");
  expect(code).toBe(0);
  expect(await workers()).toEqual([]);
});
