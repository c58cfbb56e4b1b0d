import { afterAll, beforeAll } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { openEmbeddedEngine } from "@/inngest/embedded/api";
import { eventQueueContract } from "../port.contract";
import { makeEmbeddedQueue } from "./embedded";

let postgres: TestDatabase;
let sql: ReturnType<typeof openSql>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  sql = openSql(postgres.appUrl, 4);
});
afterAll(async () => {
  await sql.end();
  await postgres.drop();
});

eventQueueContract("embedded", () => ({
  queue: makeEmbeddedQueue(openEmbeddedEngine({ sql })),
  received: async (name) =>
    (
      await sql<{ data: unknown }[]>`select body->'data' as data from durable.events where name = ${name}`
    ).map(({ data }) => data),
  whileDown: async (work) => {
    const closed = openSql(postgres.appUrl, 1);
    await closed.end();
    return work(makeEmbeddedQueue(openEmbeddedEngine({ sql: closed })));
  },
}));
