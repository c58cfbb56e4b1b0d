import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { findFreePort } from "./launch/ports.mjs";
import { removePostgres } from "./launch/postgres-place.mjs";
import { joinPostgres, startPostgres } from "./postgres.mjs";

const parent = mkdtempSync(join(tmpdir(), "elysia-postgres-"));
chmodSync(parent, 0o711);
afterAll(() => rmSync(parent, { recursive: true }));

async function query<T extends postgres.Row>(url: string, statement: string): Promise<T[]> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await client.unsafe<T[]>(statement);
  } finally {
    await client.end();
  }
}

test("a killed server starts again with everything that was committed", async () => {
  const dataDir = join(parent, "killed");
  const port = await findFreePort();
  const first = await startPostgres({ dataDir, port, durable: true });
  expect(joinPostgres(dataDir)).toEqual({ ownerUrl: first.ownerUrl, appUrl: first.appUrl });
  await query(first.ownerUrl, "create schema kept; create table kept.rows as select 42 as answer");
  process.kill(first.pid, "SIGKILL");
  await first.exited;
  expect(joinPostgres(dataDir)).toBeUndefined();

  const second = await startPostgres({ dataDir, port, durable: true });
  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await query(second.ownerUrl, "select answer from kept.rows")).toMatchObject([{ answer: 42 }]);
  await second.stop();
  await second.exited;
  removePostgres(dataDir);
});

test("a server that its launcher left running is taken over, and a reused process number is no hindrance", async () => {
  const dataDir = join(parent, "left");
  const left = await startPostgres({ dataDir, port: await findFreePort(), durable: false });
  const next = await startPostgres({ dataDir, port: await findFreePort(), durable: false });
  await left.exited;
  const [row] = await query<{ cluster: string }>(
    next.superUrl,
    "select current_setting('data_directory') as cluster",
  );
  await next.stop();
  const cluster = row?.cluster ?? "";
  writeFileSync(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n1\n1\n\n127.0.0.1\n\nready\n`);
  const third = await startPostgres({ dataDir, port: await findFreePort(), durable: false });
  expect(await query(third.appUrl, "select current_user as role")).toMatchObject([{ role: "elysia_app" }]);
  await third.stop();

  truncateSync(join(cluster, "global", "pg_control"), 100);
  await expect(startPostgres({ dataDir, port: await findFreePort(), durable: false })).rejects.toThrow(
    "does not start",
  );
  writeFileSync(join(cluster, "PG_VERSION"), "12\n");
  await expect(startPostgres({ dataDir, port: await findFreePort(), durable: false })).rejects.toThrow(
    "Postgres 12",
  );
  removePostgres(dataDir);
});

test("the application's role has no privilege of a server, and only passwords open it", async () => {
  const dataDir = join(parent, "roles");
  const server = await startPostgres({ dataDir, port: await findFreePort(), durable: false });
  const roles = await query(
    server.superUrl,
    "select rolname from pg_roles where rolcanlogin and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)",
  );
  expect(roles.map(({ rolname }) => rolname)).toEqual(["postgres"]);
  await expect(query(server.appUrl, "create schema mine")).rejects.toThrow("permission denied");
  const wrong = new URL(server.appUrl);
  wrong.password = "guess";
  await expect(query(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
  expect(readFileSync(join(dataDir, "postgres", "passwords.json"), "utf8")).toContain(
    new URL(server.appUrl).password,
  );
  await server.stop();
  removePostgres(dataDir);
});
