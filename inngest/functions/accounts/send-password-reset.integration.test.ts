import { InngestTestEngine } from "@inngest/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases, databaseFor } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { accounts } from "@/lib/composition/accounts";
import { mailbox } from "@/lib/composition/mail";

let postgres: TestDatabase;

beforeAll(async () => {
  postgres = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: postgres.appUrl,
    ELYSIA_SECRET: "a secret of more than thirty-two characters",
    ELYSIA_DEMO: "1",
    INNGEST_SIGNING_KEY: `signkey-prod-${"0".repeat(64)}`,
  });
});
afterAll(async () => {
  await closeDatabases();
  await postgres.drop();
});

const run = async (event: { name: string; data: Record<string, unknown> }) => {
  const { sendPasswordReset } = await import("./send-password-reset");
  return new InngestTestEngine({ function: sendPasswordReset, events: [event] }).execute();
};

test("the event of the outbox mails the link, once however often it runs", async () => {
  const [ana] = await accounts().seedDemoAccounts();
  await accounts().requestPasswordReset({ email: ana?.email ?? "" });
  const [event] = await databaseFor("accounts").transaction("platform", (tx) =>
    tx.select().from(accountsOutbox),
  );
  if (!event) throw new Error("no event");
  expect((await run(event)).error).toBeUndefined();
  expect((await run(event)).error).toBeUndefined();
  const { items } = await mailbox().list({ limit: 10 });
  expect(items).toMatchObject([{ to: "ana@elysia.demo", subject: "Redefina a sua senha da Elysia" }]);
  expect(items[0]?.body).toMatch(/\/reset-password\?token=[\w-]{43}\n/);
});

test("an event without a reset's id is refused", async () => {
  const { error } = await run({
    name: "accounts/password-reset.requested",
    data: { resetId: "1; drop table" },
  });
  expect(error).toMatchObject({ name: "ZodError" });
});
