import { databaseFor } from "@/db/client";
import { env } from "@/lib/config/env";
import { systemClock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import { type MailboxMessage, makeMailbox } from "@/lib/platform/mail/adapters/mailbox.drizzle";
import { makeSmtpMailer } from "@/lib/platform/mail/adapters/smtp";
import { withHtml } from "@/lib/platform/mail/adapters/with-html";
import type { Mailer, MailPost, RenderMailPage } from "@/lib/platform/mail/port";

let smtp: MailPost | undefined;

const table = () => makeMailbox(databaseFor("mail"), systemClock);

/** Outside the demo no page shows the table, and links that open accounts must not lie there. */
const withoutServer: MailPost = {
  send: async () => {
    throw new AppError("unavailable", { detail: "Set SMTP_URL: there is no server to send mail through." });
  },
};

/** Loaded with the first mail: most processes send none, and the page's bundles do without. */
const renderPage: RenderMailPage = async (page) =>
  (await import("@/lib/platform/mail/adapters/react-email")).renderMailPage(page);

/** SMTP where `SMTP_URL` is set; without it, in the demo alone, the table that the mailbox page shows. */
export const mailer = (): Mailer => withHtml(post(), renderPage);

function post(): MailPost {
  const { SMTP_URL, MAIL_FROM, ELYSIA_DEMO } = env();
  if (!SMTP_URL) return ELYSIA_DEMO ? table() : withoutServer;
  smtp ??= makeSmtpMailer(SMTP_URL, MAIL_FROM);
  return smtp;
}

/** The demo's mailbox. Elsewhere it is not available, and listing it is `not_found`. */
export function mailbox() {
  const { ELYSIA_DEMO, SMTP_URL } = env();
  const available = ELYSIA_DEMO && !SMTP_URL;
  return {
    available,
    list: async (range: { cursor?: string; limit: number }): Promise<Page<MailboxMessage>> => {
      if (!available) throw new AppError("not_found");
      return table().list(range);
    },
  };
}
