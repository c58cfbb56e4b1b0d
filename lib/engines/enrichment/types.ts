/** A passage of the text in UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number };

export type TextLanguage = "pt" | "en" | "other";

/** A word as the reader of texts gives it. `key`: its lower-case look-up form; `content`: no function word, number or address. */
export type ReadWord = Span & {
  key: string;
  stem: string;
  sentence: number;
  content: boolean;
  /** Whether it is a noun, name or adjective here; null where nobody tagged it. */
  nominal: boolean | null;
};

/** A text cut into sentences and words, in its order. A title is no sentence to quote. */
export type ReadText = {
  language: TextLanguage;
  /** 0 to 1. */
  confidence: number;
  sentences: readonly (Span & { title: boolean })[];
  words: readonly ReadWord[];
};

export type Readability = {
  /** Flesch reading ease; higher is easier. */
  ease: number;
  wordsPerSentence: number;
  syllablesPerWord: number;
};

export type EntityKind = "person" | "place" | "organisation" | "law" | "date" | "other";

/** A name that a list knows, where the text has it. `name` is its full form. */
export type KnownName = Span & { name: string; kind: EntityKind };

/** What enrichment needs and does not do itself. */
export type EnrichmentDeps = {
  read(text: string): Promise<ReadText>;
  /** null where there is no formula for the language, or no words. */
  readability(text: string, language: TextLanguage): Promise<Readability | null>;
  knownNames(text: string): readonly KnownName[];
};

/** A phrase that says what the text is about, as it is first written. `score`: 1 for the best one, then less. */
export type KeyPhrase = { text: string; score: number; spans: Span[] };

/** How a name's kind is known: by a list, by what stands beside or in it, or by its look alone. */
export type Certainty = "listed" | "cued" | "guessed";

export type Entity = { name: string; kind: EntityKind; certainty: Certainty; spans: Span[] };

/** A sentence of the text. `score`: 1 for the best one, then less. */
export type SummarySentence = Span & { score: number };

/** What is known of a text besides what it says. Everything is JSON-serialisable. */
export type Enrichment = {
  language: { code: TextLanguage; confidence: number };
  words: number;
  sentences: number;
  readability: Readability | null;
  /** Best first. */
  keyPhrases: KeyPhrase[];
  /** In the order of the text. */
  entities: Entity[];
  /** In the order of the text. */
  summary: SummarySentence[];
};
