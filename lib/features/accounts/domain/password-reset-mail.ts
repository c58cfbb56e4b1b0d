import type { Locale } from "./locale";

type Words = { subject: string; body: (link: string) => string };

const words: Record<Locale, Words> = {
  "pt-BR": {
    subject: "Redefina a sua senha da Elysia",
    body: (link) =>
      `Olá!\n\nPara escolher uma nova senha, abra este endereço em até uma hora:\n\n${link}\n\nEle funciona uma única vez. Se você não pediu uma nova senha, ignore esta mensagem: nada muda.\n`,
  },
  en: {
    subject: "Reset your Elysia password",
    body: (link) =>
      `Hello!\n\nTo choose a new password, open this address within one hour:\n\n${link}\n\nIt works once. If you did not ask for a new password, ignore this message: nothing changes.\n`,
  },
};

/**
 * Subject and plain text of the mail that carries a reset link, in the user's language. It holds nothing that a user
 * wrote: whoever signs up with a stranger's address cannot write to them through us.
 */
export function passwordResetMail(locale: Locale, link: string): { subject: string; body: string } {
  const { subject, body } = words[locale];
  return { subject, body: body(link) };
}
