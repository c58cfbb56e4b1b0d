import { serve } from "inngest/edge";
import { afterAll, beforeAll } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { Harness } from "@/inngest/embedded/testing/harness";
import { testClient } from "@/inngest/embedded/testing/sample-functions";
import { contractFunctions } from "@/inngest/testing/contract-functions";
import { runLogContract } from "../port.contract";
import { makeEmbeddedRunLog } from "./embedded";

let postgres: TestDatabase;
let harness: Harness;

beforeAll(async () => {
  postgres = await createTestDatabase();
  harness = new Harness(postgres.appUrl);
  const client = testClient(harness.fetch);
  await harness.startWorker(serve({ client, functions: contractFunctions(client) }));
});
afterAll(async () => {
  await harness.close();
  await postgres.drop();
});

runLogContract("embedded", () => ({
  runs: makeEmbeddedRunLog(harness.engine),
  send: (kind, data) => harness.send(`contract/${kind}`, data),
}));
