import type { Locale } from "./locale";

/** What a mail says: paragraphs, one button, and what to do if the reader did not ask for it. */
export type MailWords = {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  button: string;
  closing: string;
};

/** A label and a value, such as when and where something happened. */
export type MailFact = readonly [label: string, value: string];

/** A mail as a page: the HTML part is made from it. */
type MailPage = {
  language: Locale;
  heading: string;
  paragraphs: readonly string[];
  facts: readonly MailFact[];
  action: { label: string; href: string };
  /** Stands before the address that the button opens. */
  orOpen: string;
  closing: string;
  footer: string;
};

/** A mail's words, as plain text and as a page. */
export type WrittenMail = { subject: string; body: string; page: MailPage };

const frame: Record<Locale, { hello: string; orOpen: string; footer: string }> = {
  "pt-BR": {
    hello: "Olá!",
    orOpen: "Ou abra este endereço:",
    footer:
      "Elysia: análises em que se pode confiar. Esta mensagem foi enviada por causa da sua conta ou de um pedido com o seu endereço.",
  },
  en: {
    hello: "Hello!",
    orOpen: "Or open this address:",
    footer:
      "Elysia: analyses that you can trust. You get this message because of your account, or of a request with your address.",
  },
};

/** Writes a mail with its one link, in the reader's language. */
export function writeMail(
  language: Locale,
  words: MailWords,
  href: string,
  facts: readonly MailFact[] = [],
): WrittenMail {
  const { subject, heading, paragraphs, button, closing } = words;
  const { hello, orOpen, footer } = frame[language];
  const told = facts.map(([label, value]) => `${label}: ${value}`).join("\n");
  const blocks = [hello, ...paragraphs, told, href, closing].filter((block) => block !== "");
  return {
    subject,
    body: `${blocks.join("\n\n")}\n`,
    page: {
      ...{ language, heading, paragraphs, facts, orOpen, closing, footer },
      action: { label: button, href },
    },
  };
}
