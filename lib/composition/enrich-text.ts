import { enrichText as enrich } from "@/lib/features/texts/adapters/enrich-text";

/** The enrichment of a text in this process, for measurements. */
export const enrichText: typeof enrich = (text) => enrich(text);
