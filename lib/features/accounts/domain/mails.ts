import { deviceName } from "@/lib/kernel/device-name";
import type { Locale } from "./locale";
import { type MailFact, type WrittenMail, writeMail } from "./mail-page";
import { type MailKind, mailWords } from "./mail-words";

/**
 * A mail that carries a link, in the reader's language. It holds nothing that a user wrote: whoever signs up with a
 * stranger's address cannot write to them through us.
 */
export const accountMail = (
  kind: MailKind,
  locale: Locale,
  link: string,
  facts: readonly MailFact[] = [],
): WrittenMail => writeMail(locale, mailWords[locale][kind], link, facts);

const factLabels: Record<Locale, { when: string; device: string; address: string }> = {
  "pt-BR": { when: "Quando", device: "Navegador", address: "Endereço de rede" },
  en: { when: "When", device: "Browser", address: "Network address" },
};

/** When and from where something was done, as a mail tells it: of what a browser calls itself only names that we know. */
export function whereFrom(
  locale: Locale,
  { at, address, userAgent }: { at: Date; address: string | null; userAgent: string | null },
): MailFact[] {
  const labels = factLabels[locale];
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const facts: MailFact[] = [
    [labels.when, `${time.format(at)} UTC`],
    [labels.device, deviceName(userAgent ?? "")],
    [labels.address, address ?? ""],
  ];
  return facts.filter(([, value]) => value !== "");
}

type InvitationFacts = { organisation: string; inviter: string; link: string };

const maxMailedNameCharacters = 60;

/** A name that a user chose, for a stranger's eyes: letters, digits and spaces, no address that a mail program links. */
export const plainName = (name: string): string =>
  [
    ...name
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}\p{M}'’&-]+/gu, " ")
      .trim(),
  ]
    .slice(0, maxMailedNameCharacters)
    .join("")
    .trim() || "Elysia";

/** The mail of an invitation: the only one with words of users, two names cut and cleaned. */
export function invitationMail(locale: Locale, facts: InvitationFacts): WrittenMail {
  const [organisation, inviter] = [plainName(facts.organisation), plainName(facts.inviter)];
  const words = {
    "pt-BR": {
      subject: `Convite para ${organisation} na Elysia`,
      heading: `Convite para ${organisation}`,
      paragraphs: [
        `${inviter} convida você para ${organisation} na Elysia. Para aceitar, abra o convite em até 14 dias e entre com a conta deste e-mail, ou crie uma.`,
      ],
      button: "Abrir o convite",
      closing: "Se você não conhece quem convida, ignore esta mensagem: nada muda.",
    },
    en: {
      subject: `Invitation to ${organisation} on Elysia`,
      heading: `Invitation to ${organisation}`,
      paragraphs: [
        `${inviter} invites you to ${organisation} on Elysia. To accept, open the invitation within 14 days and log in with the account of this e-mail address, or create one.`,
      ],
      button: "Open the invitation",
      closing: "If you do not know who invites you, ignore this message: nothing changes.",
    },
  }[locale];
  return writeMail(locale, words, facts.link);
}
