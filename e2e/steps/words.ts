import { createTranslator } from "use-intl/core";
import en from "../../messages/en.json" with { type: "json" };
import portuguese from "../../messages/pt-BR.json" with { type: "json" };

/** The words that people see, from the catalogue that the pages use. */
export const t = createTranslator<typeof portuguese>({ locale: "pt-BR", messages: portuguese });
export const inEnglish = createTranslator<typeof portuguese>({ locale: "en", messages: en });
