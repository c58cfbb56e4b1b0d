import type { estypes } from "@elastic/elasticsearch";
import { foldText } from "../../fold-text";
import type { Term } from "../../query-syntax";
import { otherNumber } from "../portuguese-number";

export type Query = estypes.QueryDslQueryContainer;

/** A match in a title or theme counts as such (see the mappings), one in a body up to some 30, by how rare the word is. */
const weights = Object.entries({ title: 100, theme: 40, body: 1 });
const weighted = (suffix: string): string[] =>
  weights.map(([field, weight]) => `${field}${suffix}^${weight}`);
const [words, portuguese, english] = [weighted(""), weighted(".portuguese"), weighted(".english")];

const together = (query: string, fields: string[]): Query => ({
  multi_match: { query, fields, type: "phrase" },
});

const best = (queries: Query[]): Query => ({ dis_max: { queries } });

/** A term in any of the fields: a phrase by its stems in order, a word in either number and as a word of a rule's name. */
export function termQuery({ kind, text }: Term): Query {
  const key = foldText(text);
  if (kind === "phrase") return together(text, [...portuguese, ...english]);
  if (kind === "prefix")
    return best([
      { multi_match: { query: text, fields: words, type: "bool_prefix" } },
      { prefix: { ruleTerms: key } },
    ]);
  return best([
    together(text, [...portuguese, ...english]),
    ...otherNumber(text).map((form) => together(form, portuguese)),
    { term: { ruleTerms: key } },
  ]);
}

/**
 * What is spelled like a word but for so many letters; the first one must stand where two may differ. Every such word counts,
 * however many other organisations have: nothing is cut off before the organisation's own are found.
 */
export const similarQuery = (word: string, letters: 1 | 2): Query => ({
  multi_match: {
    ...{ query: word, fields: words, fuzziness: letters, prefix_length: letters - 1 },
    fuzzy_rewrite: "constant_score_blended",
  },
});

export const anyOf = (should: Query[]): Query => ({ bool: { should, minimum_should_match: 1 } });
