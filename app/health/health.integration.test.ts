import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDatabases } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { urlFor } from "@/db/testing/urls";
import packageJson from "@/package.json";

/** Loaded when the settings are there: the first import reads them. */
const load = async () => ({
  durable: (await import("@/lib/composition/durable")).durable,
  live: (await import("./live/route")).GET,
  ready: (await import("./ready/route")).GET,
  about: (await import("./route")).GET,
});
let api: Awaited<ReturnType<typeof load>>;

const request = () => new Request("http://localhost:3000/health");
const context = { params: Promise.resolve({}) };
let server: TestDatabase;
let admin: postgres.Sql;

beforeAll(async () => {
  server = await createTestDatabase();
  admin = postgres(urlFor(server.superUrl, "postgres"), { max: 1 });
  vi.stubEnv("DATABASE_URL", server.appUrl);
  vi.stubEnv("LOG_LEVEL", "silent");
  api = await load();
});
afterAll(async () => {
  await api.durable().close();
  await closeDatabases();
  await admin.end();
  await server.drop();
});

const name = () => new URL(server.appUrl).pathname.slice(1);
async function shutDatabase(): Promise<void> {
  await admin.unsafe(`alter database ${name()} with allow_connections false`);
  await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name()}`;
}

describe("health", () => {
  it("tells version and uptime", async () => {
    const response = await api.about(request(), context);
    const body = await response.json();
    expect([response.status, body.version]).toEqual([200, packageJson.version]);
    expect(body.uptime).toBeGreaterThan(0);
  });

  it("is ready while every part answers", async () => {
    const response = await api.ready(request(), context);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: "ready",
      checks: { database: "up", cache: "up", queue: "up" },
      workers: 0,
    });
  });

  it("is alive and not ready while the database is down, names what is down, and recovers", async () => {
    await shutDatabase();
    const response = await api.ready(request(), context);
    expect([response.status, response.headers.get("cache-control")]).toEqual([503, "private, no-store"]);
    expect(await response.json()).toEqual({
      status: "not_ready",
      checks: { database: "down", cache: "up", queue: "down" },
      workers: null,
    });
    const live = await api.live(request(), context);
    const body = await live.json();
    expect(live.status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(["status", "timestamp"]);
    expect(body.status).toBe("alive");
    expect(new Date(body.timestamp).toISOString()).toBe(body.timestamp);
    await admin.unsafe(`alter database ${name()} with allow_connections true`);
    await expect
      .poll(async () => (await api.ready(request(), context)).status, { timeout: 15_000 })
      .toBe(200);
  });

  it("is not ready while the queue alone is down", async () => {
    const owner = postgres(server.ownerUrl, { max: 1 });
    try {
      await owner`revoke usage on schema durable from elysia_app`;
      const response = await api.ready(request(), context);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ checks: { database: "up", queue: "down" } });
    } finally {
      await owner`grant usage on schema durable to elysia_app`;
      await owner.end();
    }
  });
});
