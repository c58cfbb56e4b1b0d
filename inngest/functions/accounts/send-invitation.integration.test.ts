import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseFor } from "@/db/client";
import { openOrganisations } from "@/lib/features/accounts/testing/open-organisations";
import { lastEvent, mailsAfter, openMailFunctions, run } from "./testing/open-mail-functions";

let stage: Awaited<ReturnType<typeof openMailFunctions>>;

beforeAll(async () => {
  stage = await openMailFunctions();
});
afterAll(() => stage.stop());

test("the event of the outbox mails the invitation, once however often it runs", async () => {
  const { sendInvitation } = await import("./send-invitation");
  const use = openOrganisations(databaseFor("accounts"));
  use.time.now = Date.now();
  const { admin } = await use.school("Escola do Rio");
  await use.invite(admin, { email: "bia@example.org", role: "student" });
  const mails = await mailsAfter(sendInvitation, await lastEvent("accounts/invitation.requested"));
  expect(mails).toMatchObject([{ to: "bia@example.org", subject: "Invitation to Escola do Rio on Elysia" }]);
  expect(mails[0]?.body).toMatch(/\/invitations\/[\w-]{43}\s/);
});

test("an event without an invitation's id is refused", async () => {
  const { sendInvitation } = await import("./send-invitation");
  const event = { name: "accounts/invitation.requested", data: { invitationId: "1" } };
  expect((await run(sendInvitation, event)).error).toMatchObject({ name: "ZodError" });
});
