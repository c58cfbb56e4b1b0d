import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { startInngestServer } from "@/inngest/testing/inngest-server";
import { isId, newId } from "@/lib/kernel/ids";
import { eventQueueContract } from "../port.contract";

const keys = { eventKey: "event-key", signingKey: `signkey-prod-${"ab12cd34".repeat(8)}` };

let postgres: TestDatabase;
let sql: ReturnType<typeof openSql>;
let server: Awaited<ReturnType<typeof startInngestServer>>;
let adapter: typeof import("./inngest");

beforeAll(async () => {
  postgres = await createTestDatabase();
  sql = openSql(postgres.appUrl, 4);
  server = await startInngestServer({ ...keys, sql });
  vi.stubEnv("INNGEST_BASE_URL", server.url);
  vi.stubEnv("INNGEST_EVENT_KEY", keys.eventKey);
  vi.stubEnv("INNGEST_SIGNING_KEY", keys.signingKey);
  vi.stubEnv("LOG_LEVEL", "silent");
  adapter = await import("./inngest");
});
afterAll(async () => {
  await server.stop();
  await sql.end();
  await postgres.drop();
  vi.unstubAllEnvs();
});

const received = async (name: string) =>
  (await sql<{ data: unknown }[]>`select body->'data' as data from durable.events where name = ${name}`).map(
    ({ data }) => data,
  );

eventQueueContract("Inngest server", () => ({
  queue: adapter.makeInngestQueue(),
  received,
  whileDown: async (work) => {
    server.setDown(true);
    try {
      return await work(adapter.makeInngestQueue());
    } finally {
      server.setDown(false);
    }
  },
}));

it("tells the id that the server gave to an event", async () => {
  const id = await adapter.sendThroughInngest({ id: newId(), name: "contract/one", data: { n: 1 } });
  expect(isId(id)).toBe(true);
  expect(await received("contract/one")).toEqual([{ n: 1 }]);
});
