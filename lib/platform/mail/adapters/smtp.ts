import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport/index.js";
import type { MailPost } from "../port";

/**
 * Sends by SMTP. A mail that is sent again carries the same Message-ID, by which servers and mail programs know it.
 * @param url such as smtps://user:password@host:465
 * @param from the sender, as in `Elysia <no-reply@example.org>`
 * @param timeout milliseconds for each of name look-up, connection, greeting and silence
 */
export function makeSmtpMailer(url: string, from: string, timeout = 10_000): MailPost {
  // Made by hand: given an address, `createTransport` drops all other options, these limits among them.
  const transport = createTransport(
    new SMTPTransport({
      url,
      dnsTimeout: timeout,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
    }),
  );
  return {
    send: async ({ key, to, subject, body, html }) => {
      const messageId = `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${domainOf(from)}>`;
      // An address object is one recipient, whatever its text holds; a string could be read as a list.
      const recipient = { name: "", address: to };
      await transport.sendMail({ messageId, from, to: recipient, subject, text: body, html });
    },
  };
}

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
