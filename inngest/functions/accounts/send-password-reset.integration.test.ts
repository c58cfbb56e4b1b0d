import { afterAll, beforeAll, expect, test } from "vitest";
import { accounts } from "@/lib/composition/accounts";
import { lastEvent, mailsAfter, openMailFunctions, run } from "./testing/open-mail-functions";

let stage: Awaited<ReturnType<typeof openMailFunctions>>;

beforeAll(async () => {
  stage = await openMailFunctions();
});
afterAll(() => stage.stop());

test("the event of the outbox mails the link, once however often it runs", async () => {
  const { sendPasswordReset } = await import("./send-password-reset");
  const [ana] = await accounts().seedDemoAccounts();
  await accounts().requestPasswordReset({ email: ana?.email ?? "" });
  const mails = await mailsAfter(sendPasswordReset, await lastEvent("accounts/password-reset.requested"));
  expect(mails).toMatchObject([{ to: "ana@elysia.demo", subject: "Redefina a sua senha da Elysia" }]);
  expect(mails[0]?.body).toMatch(/\/reset-password\?token=[\w-]{43}\n/);
});

test("an event without a reset's id is refused", async () => {
  const { sendPasswordReset } = await import("./send-password-reset");
  const event = { name: "accounts/password-reset.requested", data: { resetId: "1; drop table" } };
  expect((await run(sendPasswordReset, event)).error).toMatchObject({ name: "ZodError" });
});
