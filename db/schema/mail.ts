import { index, pgSchema, text } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";

export const mailSchema = pgSchema("mail");

/** Mail kept for the demo's mailbox page, where no SMTP server is configured. `key` keeps a repeated step to one mail. */
export const messages = mailSchema.table(
  "messages",
  {
    id: id(),
    key: text("key").notNull().unique(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    html: text("html"),
    createdAt: createdAt(),
  },
  (table) => [index("messages_created").on(table.createdAt, table.id)],
);
