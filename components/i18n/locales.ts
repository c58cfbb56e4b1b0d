export const locales = ["pt-BR", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "pt-BR";
export const localeCookie = "locale";
/** Dates are shown in the time of Brasília: the product's schools and their deadlines are there. */
export const timeZone = "America/Sao_Paulo";

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/**
 * The best of our locales for an `Accept-Language` header (RFC 9110 §12.5.4): highest weight first, matched by
 * primary language.
 */
export function negotiateLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part, order) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return {
        language: tag.toLowerCase().split("-")[0],
        weight: weight === undefined ? 1 : Number(weight),
        order,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { language } of wanted) {
    const match = locales.find((locale) => locale.toLowerCase().split("-")[0] === language);
    if (match) return match;
  }
  return defaultLocale;
}
