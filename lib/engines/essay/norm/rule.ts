import type { EssayRule } from "../catalogue/catalogue";
import type { Localized, Severity } from "../types";
import type { SentenceView } from "./sentence-view";

/** Words `from` to before `to` of a sentence, and what may stand in their place, the likeliest first. */
export type Passage = { from: number; to: number; texts: readonly string[] };

/** Finds one construction around word `at`. `starts`: the words that it is looked for at; undefined: at all of them. */
export type Matcher = {
  starts?: ReadonlySet<string>;
  match: (view: SentenceView, at: number) => Passage | undefined;
};

/** A rule of the formal norm. In its message `{wrong}` is the passage and `{right}` the first suggestion. */
export type NormRule = {
  rule: EssayRule;
  severity: Severity;
  message: Localized;
  matchers: readonly Matcher[];
};
