import { afterAll, beforeAll, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { listen } from "@/db/listen";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import { liveSignalsContract } from "../port.contract";
import { makePostgresSignals } from "./postgres-notify";

let postgres: TestDatabase;
let superuser: ReturnType<typeof openSql>;
let signals: ReturnType<typeof makePostgresSignals>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  superuser = openSql(postgres.superUrl, 1);
  signals = makePostgresSignals((onNotify, onReady) =>
    listen(postgres.appUrl, "elysia_live", onNotify, onReady),
  );
});
afterAll(async () => {
  await signals.close();
  await superuser.end();
  await postgres.drop();
});

const listening = () => superuser`select pid from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`;

liveSignalsContract("Postgres NOTIFY", () => ({
  signals,
  change: (topic) => superuser`select pg_notify('elysia_live', ${topic})`,
  interrupt: async () => {
    for (const { pid } of await listening()) await superuser`select pg_terminate_backend(${pid})`;
  },
}));

it("listens on one connection, however many topics there are", async () => {
  const stops = await Promise.all(["a", "b", "c"].map((topic) => signals.subscribe(topic, () => {})));
  expect(await listening()).toHaveLength(1);
  for (const stop of stops) stop();
});

it("leaves nothing behind that would connect later, where listening failed", async () => {
  const name = `late_${newId().slice(-8)}`;
  const refused = new URL(postgres.appUrl);
  refused.pathname = `/${name}`;
  await expect(
    listen(
      refused.toString(),
      "elysia_live",
      () => {},
      () => {},
    ),
  ).rejects.toThrow("does not exist");
  await superuser`create database ${superuser(name)}`;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const connections = await superuser`select from pg_stat_activity where datname = ${name}`;
  await superuser`drop database ${superuser(name)} with (force)`;
  expect(connections).toHaveLength(0);
});
