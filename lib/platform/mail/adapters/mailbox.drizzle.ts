import { desc, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/mail";
import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { decodeCursor, type Page, toPage } from "@/lib/kernel/page";
import type { MailPost } from "../port";

export type MailboxMessage = {
  id: string;
  to: string;
  subject: string;
  body: string;
  html: string | null;
  createdAt: string;
};

export type Mailbox = MailPost & {
  /** Newest first. */
  list(range: { cursor?: string; limit: number }): Promise<Page<MailboxMessage>>;
};

/** Keeps mail in a table, where no SMTP server is configured. The mail with a key is replaced when it is sent again. */
export const makeMailbox = (database: Database, clock: Clock): Mailbox => ({
  send: ({ key, to, subject, body, html = null }) =>
    database.transaction("platform", async (tx) => {
      const mail = { recipient: to, subject, body, html };
      await tx
        .insert(messages)
        .values({ ...mail, id: newId(), key, createdAt: clock() })
        .onConflictDoUpdate({ target: messages.key, set: mail });
    }),

  list: ({ cursor, limit }) =>
    database.transaction("platform", async (tx) => {
      const rows = await tx
        .select()
        .from(messages)
        .where(cursor ? isAfter(cursor) : undefined)
        .orderBy(desc(messages.createdAt), desc(messages.id))
        .limit(limit + 1);
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
      return { ...page, items: page.items.map(toMessage) };
    }),
});

const toMessage = ({
  id,
  recipient,
  subject,
  body,
  html,
  createdAt,
}: typeof messages.$inferSelect): MailboxMessage => ({
  id,
  to: recipient,
  subject,
  body,
  html,
  createdAt: createdAt.toISOString(),
});

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${messages.createdAt}, ${messages.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
