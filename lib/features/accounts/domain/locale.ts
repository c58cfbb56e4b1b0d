/** The languages of the interface and of mails; the first is the default. */
export const locales = ["pt-BR", "en"] as const;
export type Locale = (typeof locales)[number];

/** The locale that a stored text names, or the default for any other. */
export const toLocale = (text: string): Locale => locales.find((locale) => locale === text) ?? locales[0];
