import { createFormatter, createTranslator } from "use-intl/core";
import en from "@/messages/en.json";
import portuguese from "@/messages/pt-BR.json";
import { type Locale, timeZone } from "./locales";
import { termIn } from "./terms";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof portuguese;
  }
}

export type Messages = typeof portuguese;

const catalogues: Record<Locale, Messages> = { "pt-BR": portuguese, en };

export const messagesOf = (locale: Locale): Messages => catalogues[locale];

/** Words, dates and numbers of one locale, for server components; client components use the hooks of use-intl. */
export function createIntl(locale: Locale) {
  const messages = messagesOf(locale);
  return {
    locale,
    t: createTranslator<Messages>({ locale, messages, timeZone }),
    term: termIn(messages),
    format: createFormatter({ locale, timeZone }),
  };
}

export type Localisation = ReturnType<typeof createIntl>;
