import type { Locale } from "./locale";

type MailKind = "password-reset" | "sign-up" | "address-known" | "email-change" | "email-change-notice";
type Words = { subject: string; body: (link: string) => string };

const portuguese: Record<MailKind, Words> = {
  "password-reset": {
    subject: "Redefina a sua senha da Elysia",
    body: (link) =>
      `Olá!\n\nPara escolher uma nova senha, abra este endereço em até uma hora:\n\n${link}\n\nEle funciona uma única vez. Se você não pediu uma nova senha, ignore esta mensagem: nada muda.\n`,
  },
  "sign-up": {
    subject: "Confirme o seu endereço na Elysia",
    body: (link) =>
      `Olá!\n\nPara abrir a sua conta, confirme este endereço em até 24 horas e entre com a senha que escolheu:\n\n${link}\n\nSe você não pediu uma conta, ignore esta mensagem: nenhuma é criada.\n`,
  },
  "address-known": {
    subject: "Você já tem uma conta na Elysia",
    body: (link) =>
      `Olá!\n\nAlguém pediu uma conta com este endereço, que já tem uma. Se foi você, entre ou escolha outra senha aqui:\n\n${link}\n\nSe não foi você, ignore esta mensagem: nada muda.\n`,
  },
  "email-change": {
    subject: "Confirme o seu novo endereço na Elysia",
    body: (link) =>
      `Olá!\n\nPara usar este endereço na sua conta, abra isto em até 24 horas no navegador em que você está conectado:\n\n${link}\n\nSe você não pediu isso, ignore esta mensagem: nada muda.\n`,
  },
  "email-change-notice": {
    subject: "O endereço da sua conta na Elysia vai mudar",
    body: (link) =>
      `Olá!\n\nPediram, com a sua senha, outro endereço para a sua conta. Ele passa a valer quando for confirmado. Se não foi você, troque a sua senha agora:\n\n${link}\n`,
  },
};

const english: Record<MailKind, Words> = {
  "password-reset": {
    subject: "Reset your Elysia password",
    body: (link) =>
      `Hello!\n\nTo choose a new password, open this address within one hour:\n\n${link}\n\nIt works once. If you did not ask for a new password, ignore this message: nothing changes.\n`,
  },
  "sign-up": {
    subject: "Confirm your address for Elysia",
    body: (link) =>
      `Hello!\n\nTo open your account, confirm this address within 24 hours and enter with the password that you chose:\n\n${link}\n\nIf you did not ask for an account, ignore this message: none is made.\n`,
  },
  "address-known": {
    subject: "You already have an Elysia account",
    body: (link) =>
      `Hello!\n\nSomebody asked for an account with this address, which has one. If it was you, log in or choose another password here:\n\n${link}\n\nIf it was not you, ignore this message: nothing changes.\n`,
  },
  "email-change": {
    subject: "Confirm your new address for Elysia",
    body: (link) =>
      `Hello!\n\nTo use this address for your account, open this within 24 hours in the browser where you are logged in:\n\n${link}\n\nIf you did not ask for this, ignore this message: nothing changes.\n`,
  },
  "email-change-notice": {
    subject: "The address of your Elysia account is about to change",
    body: (link) =>
      `Hello!\n\nAnother address for your account was asked for, with your password. It counts once it is confirmed. If it was not you, change your password now:\n\n${link}\n`,
  },
};

const words: Record<Locale, Record<MailKind, Words>> = { "pt-BR": portuguese, en: english };

/**
 * Subject and plain text of a mail that carries a link, in the reader's language. It holds nothing that a user wrote:
 * whoever signs up with a stranger's address cannot write to them through us.
 */
export function accountMail(kind: MailKind, locale: Locale, link: string): { subject: string; body: string } {
  const { subject, body } = words[locale][kind];
  return { subject, body: body(link) };
}
