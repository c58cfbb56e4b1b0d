import { InngestTestEngine } from "@inngest/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabases, databaseFor } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { mailbox } from "@/lib/composition/mail";
import { openOrganisations } from "@/lib/features/accounts/testing/open-organisations";

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
  const { sendInvitation } = await import("./send-invitation");
  return new InngestTestEngine({ function: sendInvitation, events: [event] }).execute();
};

test("the event of the outbox mails the invitation, once however often it runs", async () => {
  const use = openOrganisations(databaseFor("accounts"));
  use.time.now = Date.now();
  const { admin } = await use.school("Escola do Rio");
  await use.invite(admin, { email: "bia@example.org", role: "student" });
  const events = await databaseFor("accounts").transaction("platform", (tx) =>
    tx.select().from(accountsOutbox),
  );
  const event = events.find(({ name }) => name === "accounts/invitation.requested");
  if (!event) throw new Error("no event");
  expect((await run(event)).error).toBeUndefined();
  expect((await run(event)).error).toBeUndefined();
  const { items } = await mailbox().list({ limit: 10 });
  expect(items).toMatchObject([{ to: "bia@example.org", subject: "Invitation to Escola do Rio on Elysia" }]);
  expect(items[0]?.body).toMatch(/\/invitations\/[\w-]{43}\s/);
});

test("an event without an invitation's id is refused", async () => {
  const { error } = await run({ name: "accounts/invitation.requested", data: { invitationId: "1" } });
  expect(error).toMatchObject({ name: "ZodError" });
});
