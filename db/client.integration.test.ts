import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { type Database, openDatabase, type Scope } from "./client";
import { createTestDatabase, type TestDatabase } from "./testing/test-database";

let postgres: TestDatabase;
let database: Database;

beforeAll(async () => {
  postgres = await createTestDatabase();
  database = openDatabase(postgres.appUrl, 1);
});
afterAll(async () => {
  await database.close();
  await postgres.drop();
});

const settings = (scope: Scope) =>
  database.transaction(scope, async (tx) => {
    const [row] = await tx.execute<{ reach: string; organisation: string }>(
      sql`select current_setting('app.reach') as reach, current_setting('app.organisation_id') as organisation`,
    );
    return row;
  });

it("says for whom each transaction works, on one connection after the other", async () => {
  const organisationId = newId();
  expect(await settings({ organisationId })).toEqual({ reach: "tenant", organisation: organisationId });
  expect(await settings("platform")).toEqual({ reach: "platform", organisation: "" });
  const other = newId();
  expect(await settings({ organisationId: other })).toEqual({ reach: "tenant", organisation: other });
});

it("takes everything back when the work fails, and serves the next", async () => {
  const failing = database.transaction("platform", async (tx) => {
    await tx.execute(sql`insert into mail.messages (id, key, recipient, subject, body)
      values (${newId()}, 'k', 'r', 's', 'b')`);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  const [row] = await database.transaction("platform", (tx) =>
    tx.execute<{ rows: number }>(sql`select count(*)::int as rows from mail.messages`),
  );
  expect(row?.rows).toBe(0);
});

it("keeps parameters out of errors, whose cause stays", async () => {
  const failing = database.transaction("platform", (tx) =>
    tx.execute(sql`select ${"the essay of a user"}::text, 1 / ${0}::int`),
  );
  const error = await failing.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    message: expect.stringContaining("1 / $2"),
    cause: { code: "22012", message: "division by zero" },
  });
  expect(inspect(error, { depth: 5 })).not.toContain("the essay of a user");
});
