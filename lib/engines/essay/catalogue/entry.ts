import type { Localized } from "../types";

/** What a reader finds about a rule: why it matters, and the same thought written badly and well. */
export type RuleEntry = {
  title: Localized;
  explanation: Localized;
  bad: Localized;
  good: Localized;
};

/** An example that is the same for readers of both languages: the text that it is about is Portuguese. */
export const sameExample = (text: string): Localized => ({ "pt-BR": text, en: text });
