import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { systemClock } from "@/lib/kernel/clock";
import { describeMailer } from "../port.contract";
import { type Mailbox, makeMailbox } from "./mailbox.drizzle";

describeMailer("the mailbox table", async () => {
  const { database, stop } = await openTestDatabase(4);
  const mailer = makeMailbox(database, systemClock);
  return {
    mailer,
    received: async () => {
      const { items } = await mailer.list({ limit: 100 });
      return items.toReversed().map(({ to, ...mail }) => {
        const { subject, body, html } = mail;
        return { recipients: [to], subject, body, html };
      });
    },
    close: stop,
  };
});

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
let mailbox: Mailbox;

beforeAll(async () => {
  stage = await openTestDatabase(2);
  const sameMoment = new Date("2026-11-21T12:00:00.123Z");
  mailbox = makeMailbox(stage.database, () => sameMoment);
  for (const key of ["a", "b", "c"])
    await mailbox.send({ key, to: "x@example.org", subject: key, body: key });
});
afterAll(() => stage.stop());

test("pages newest first, each mail once, also those of one moment", async () => {
  const first = await mailbox.list({ limit: 2 });
  expect(first.items.map((mail) => mail.subject)).toEqual(["c", "b"]);
  expect(first.items[0]?.createdAt).toBe("2026-11-21T12:00:00.123Z");
  const rest = await mailbox.list({ limit: 2, cursor: first.next });
  expect(rest.items.map((mail) => mail.subject)).toEqual(["a"]);
  expect(rest.next).toBeUndefined();
});

test("a mail sent again replaces what it said, and keeps its place", async () => {
  await mailbox.send({ key: "a", to: "x@example.org", subject: "a", body: "another link" });
  const { items } = await mailbox.list({ limit: 10 });
  expect(items.map((mail) => mail.body)).toEqual(["c", "b", "another link"]);
});
