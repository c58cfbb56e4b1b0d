import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { messages } from "@/db/schema/mail";

/** The demo's mails to a person. They carry links that open accounts, so that the export leaves them out. */
export const personalMail = (database: Database) =>
  personalRows(database, "mail", [
    { table: messages, emails: [messages.recipient], order: messages.id, omit: "all" },
  ]);
