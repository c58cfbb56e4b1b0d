import type { Locale } from "./locale";
import type { MailWords } from "./mail-page";

export type MailKind =
  | "password-reset"
  | "sign-up"
  | "address-known"
  | "email-change"
  | "email-change-notice"
  | "new-sign-in"
  | "password-changed"
  | "second-factor-disabled"
  | "sign-in-linked";

const portuguese: Record<MailKind, MailWords> = {
  "password-reset": {
    subject: "Redefina a sua senha da Elysia",
    heading: "Escolha uma nova senha",
    paragraphs: ["Você tem uma hora para escolher uma nova senha. O link funciona uma única vez."],
    button: "Escolher uma nova senha",
    closing: "Se você não pediu uma nova senha, ignore esta mensagem: nada muda.",
  },
  "sign-up": {
    subject: "Confirme o seu endereço na Elysia",
    heading: "Confirme o seu endereço",
    paragraphs: [
      "Para abrir a sua conta, confirme este endereço em até 24 horas e entre com a senha que escolheu.",
    ],
    button: "Confirmar o endereço",
    closing: "Se você não pediu uma conta, ignore esta mensagem: nenhuma é criada.",
  },
  "address-known": {
    subject: "Você já tem uma conta na Elysia",
    heading: "Você já tem uma conta",
    paragraphs: [
      "Alguém pediu uma conta com este endereço, que já tem uma. Se foi você, entre, ou escolha outra senha.",
    ],
    button: "Escolher outra senha",
    closing: "Se não foi você, ignore esta mensagem: nada muda.",
  },
  "email-change": {
    subject: "Confirme o seu novo endereço na Elysia",
    heading: "Confirme o seu novo endereço",
    paragraphs: [
      "Para usar este endereço na sua conta, confirme-o em até 24 horas, no navegador em que você está conectado.",
    ],
    button: "Usar este endereço",
    closing: "Se você não pediu isso, ignore esta mensagem: nada muda.",
  },
  "email-change-notice": {
    subject: "O endereço da sua conta na Elysia vai mudar",
    heading: "O endereço da sua conta vai mudar",
    paragraphs: [
      "Pediram, com a sua senha, outro endereço para a sua conta. Ele passa a valer quando for confirmado.",
    ],
    button: "Trocar a senha",
    closing: "Se não foi você, troque a sua senha agora.",
  },
  "new-sign-in": {
    subject: "Nova entrada na sua conta da Elysia",
    heading: "Nova entrada na sua conta",
    paragraphs: ["Entraram na sua conta em um navegador que ainda não conhecíamos."],
    button: "Ver as sessões",
    closing: "Se foi você, está tudo certo. Se não, encerre a sessão e troque a sua senha agora.",
  },
  "password-changed": {
    subject: "A senha da sua conta na Elysia mudou",
    heading: "A sua senha mudou",
    paragraphs: ["A sua conta tem uma nova senha. As outras sessões foram encerradas."],
    button: "Não fui eu",
    closing: "Se não foi você, peça agora um link para escolher outra senha.",
  },
  "second-factor-disabled": {
    subject: "A entrada em duas etapas foi desativada na Elysia",
    heading: "Entrada em duas etapas desativada",
    paragraphs: ["A sua conta não pede mais um código do aplicativo autenticador."],
    button: "Ver a segurança da conta",
    closing: "Se não foi você, troque a sua senha e ative as duas etapas de novo.",
  },
  "sign-in-linked": {
    subject: "Um novo acesso foi vinculado à sua conta da Elysia",
    heading: "Novo acesso vinculado",
    paragraphs: ["A sua conta agora também se abre por uma conta sua em outro provedor."],
    button: "Ver os acessos",
    closing: "Se não foi você, desvincule o acesso e troque a sua senha agora.",
  },
};

const english: Record<MailKind, MailWords> = {
  "password-reset": {
    subject: "Reset your Elysia password",
    heading: "Choose a new password",
    paragraphs: ["You have one hour to choose a new password. The link works once."],
    button: "Choose a new password",
    closing: "If you did not ask for a new password, ignore this message: nothing changes.",
  },
  "sign-up": {
    subject: "Confirm your address for Elysia",
    heading: "Confirm your address",
    paragraphs: [
      "To open your account, confirm this address within 24 hours and enter with the password that you chose.",
    ],
    button: "Confirm the address",
    closing: "If you did not ask for an account, ignore this message: none is made.",
  },
  "address-known": {
    subject: "You already have an Elysia account",
    heading: "You already have an account",
    paragraphs: [
      "Somebody asked for an account with this address, which has one. If it was you, log in, or choose another password.",
    ],
    button: "Choose another password",
    closing: "If it was not you, ignore this message: nothing changes.",
  },
  "email-change": {
    subject: "Confirm your new address for Elysia",
    heading: "Confirm your new address",
    paragraphs: [
      "To use this address for your account, confirm it within 24 hours in the browser where you are logged in.",
    ],
    button: "Use this address",
    closing: "If you did not ask for this, ignore this message: nothing changes.",
  },
  "email-change-notice": {
    subject: "The address of your Elysia account is about to change",
    heading: "The address of your account is about to change",
    paragraphs: [
      "Another address for your account was asked for, with your password. It counts once it is confirmed.",
    ],
    button: "Change the password",
    closing: "If it was not you, change your password now.",
  },
  "new-sign-in": {
    subject: "New sign-in to your Elysia account",
    heading: "New sign-in to your account",
    paragraphs: ["Your account was signed in to with a browser that we had not seen before."],
    button: "See the sessions",
    closing: "If it was you, all is well. If not, end the session and change your password now.",
  },
  "password-changed": {
    subject: "The password of your Elysia account has changed",
    heading: "Your password has changed",
    paragraphs: ["Your account has a new password. The other sessions have ended."],
    button: "It was not me",
    closing: "If it was not you, ask for a link to choose another password now.",
  },
  "second-factor-disabled": {
    subject: "Two-step login was turned off in Elysia",
    heading: "Two-step login turned off",
    paragraphs: ["Your account no longer asks for a code of the authenticator app."],
    button: "See the account's security",
    closing: "If it was not you, change your password and turn the two steps on again.",
  },
  "sign-in-linked": {
    subject: "A new sign-in was linked to your Elysia account",
    heading: "New sign-in linked",
    paragraphs: ["Your account can now also be opened through an account of yours at another provider."],
    button: "See the sign-ins",
    closing: "If it was not you, unlink it and change your password now.",
  },
};

export const mailWords: Record<Locale, Record<MailKind, MailWords>> = { "pt-BR": portuguese, en: english };
