import type { estypes } from "@elastic/elasticsearch";

const folded = ["lowercase", "asciifolding"];

/**
 * Accents go before the stemmer comes, so that what is written without them has the same stem. Singular and plural that
 * the stemmer then keeps apart are brought together by the query (`otherNumber`).
 */
const analysis: estypes.IndicesIndexSettingsAnalysis = {
  filter: {
    portuguese_stems: { type: "stemmer", language: "portuguese" },
    english_stems: { type: "stemmer", language: "english" },
  },
  analyzer: {
    words: { type: "custom", tokenizer: "standard", filter: folded },
    portuguese_words: { type: "custom", tokenizer: "standard", filter: [...folded, "portuguese_stems"] },
    english_words: { type: "custom", tokenizer: "standard", filter: [...folded, "english_stems"] },
  },
};

/** With offsets, so that marking the matches of a long text does not analyse it anew. */
function text(similarity: "BM25" | "boolean"): estypes.MappingProperty {
  const analysed = (analyzer: string): estypes.MappingTextProperty => ({
    ...{ type: "text", index_options: "offsets", analyzer, similarity },
  });
  const fields = { portuguese: analysed("portuguese_words"), english: analysed("english_words") };
  return { ...analysed("words"), fields };
}
/** A match counts, not how rare the word is among titles: few works may have a theme, and then none would be rare. */
const heading = text("boolean");
const keyword: estypes.MappingProperty = { type: "keyword" };
const integer: estypes.MappingProperty = { type: "integer" };
/** Kept for the answer, never looked for. */
const kept: estypes.MappingProperty = { type: "keyword", index: false, doc_values: false };

/**
 * Grows with each change of the mappings that needs all works written anew. It is part of the alias' name: after an upgrade
 * the index is made as on the first day, from the works, and the old one goes when the new one is complete.
 */
export const layout = 2;

/** Strict: a field that is not here is an error, not a guess. */
export const mappings: estypes.MappingTypeMapping = {
  dynamic: "strict",
  _routing: { required: true },
  properties: {
    ...{
      organisationId: keyword,
      id: keyword,
      authorId: keyword,
      kind: keyword,
      state: keyword,
      traits: keyword,
    },
    ...{ version: { type: "long" }, hash: kept, language: keyword, score: integer, scoreBand: keyword },
    ...{ title: heading, theme: heading, body: text("BM25"), titleKey: keyword, themeKey: keyword },
    ...{ c1: integer, c2: integer, c3: integer, c4: integer, c5: integer },
    ...{ rules: kept, ruleTerms: keyword, categories: keyword },
    ...{ createdAt: { type: "date" }, month: keyword },
  },
};

/**
 * What was saved is found after half a second, also where nobody has searched for a while. Marking goes by words: by
 * matches (Lucene's `Weight#matches`) it took twice as long.
 */
export const settings: estypes.IndicesIndexSettings = {
  analysis,
  "highlight.weight_matches_mode.enabled": false,
  auto_expand_replicas: "0-1",
  refresh_interval: "500ms",
};
