/** A passage of a text in UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number };

/** What two texts share: `verbatim` but for case, accents, punctuation and spacing, or `edited` (words exchanged or in another order). */
export type SharedPassage = {
  a: Span;
  b: Span;
  /** Words of the shorter of its two sides. */
  words: number;
  kind: "verbatim" | "edited";
};

export type Comparison = {
  /** In the order of `a`. */
  passages: SharedPassage[];
  /** Of all words of each text, the part that lies in passages: 0 to 1. */
  share: { a: number; b: number };
};

/** What is not counted as shared: texts that both were given, such as the motivating text. Attributed quotations never are. */
export type ComparisonOptions = { exclude?: readonly string[] };
