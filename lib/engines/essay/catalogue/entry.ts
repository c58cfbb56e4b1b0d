import type { Localized } from "../types";

/** What a reader finds about a rule: why it matters, and the same thought written badly and well. */
export type RuleEntry = {
  title: Localized;
  explanation: Localized;
  bad: Localized;
  good: Localized;
};
