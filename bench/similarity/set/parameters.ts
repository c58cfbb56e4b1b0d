/**
 * The set's edits, seeds and noise, fixed before the engine was tuned. `tuning` is what was looked at; `heldOut` has its own texts, themes and
 * seeds, and is run by `-- --held-out` alone.
 */
export type EditKind =
  | "verbatim"
  | "typography"
  | "shuffled"
  | "substituted 10 %"
  | "substituted 20 %"
  | "substituted 30 %"
  | "translated back";

export type NegativeKind = "same theme" | "stock phrases" | "shared quotation" | "prompt" | "edited prompt";

/** What is done to the words of a passage; shares from 0 to 1. */
export type Noise = {
  /** Words of four letters or more that give way to another: a synonym where the table has one, with `synonym`, else a random word. */
  substitute: number;
  synonym: number;
  /** Function words that are exchanged, dropped or doubled by another. */
  functionWords: number;
  /** Neighbours that change places. */
  swap: number;
  /** Whether sentences, or the clauses of a single one, come in another order. */
  shuffleSentences: boolean;
  /** Whether the clauses of each sentence come in another order. */
  shuffleClauses: boolean;
  /** Whether capitals, accents, quotation marks, dashes and line breaks are others. */
  typography: boolean;
};

const none: Noise = {
  substitute: 0,
  synonym: 0,
  functionWords: 0,
  swap: 0,
  shuffleSentences: false,
  shuffleClauses: false,
  typography: false,
};

export const edits: Readonly<Record<EditKind, Noise>> = {
  verbatim: none,
  typography: { ...none, typography: true },
  shuffled: { ...none, shuffleSentences: true },
  "substituted 10 %": { ...none, substitute: 0.1, synonym: 0.7 },
  "substituted 20 %": { ...none, substitute: 0.2, synonym: 0.7 },
  "substituted 30 %": { ...none, substitute: 0.3, synonym: 0.7 },
  "translated back": {
    ...none,
    substitute: 0.2,
    synonym: 0.9,
    functionWords: 0.25,
    swap: 0.06,
    shuffleClauses: true,
  },
};

/** The prompt as pupils copy it. */
export const promptNoise: Noise = { ...none, substitute: 0.15, synonym: 0.8, functionWords: 0.1 };

export type SetPart = {
  seed: number;
  skeletons: "even" | "odd";
  /** Ids of the examples whose passages are shared and whose paragraphs surround them. */
  examples: readonly string[];
  english: "example" | "own";
  themes: readonly (readonly [theme: string, word: string])[];
};

export const setParts: Readonly<Record<"tuning" | "heldOut", SetPart>> = {
  tuning: {
    seed: 20_261_122,
    skeletons: "even",
    examples: ["strong", "medium", "weak"],
    english: "example",
    themes: [
      ["o acesso à leitura no Brasil", "leitura"],
      ["a violência contra a mulher", "violência"],
      ["a poluição dos rios", "poluição"],
    ],
  },
  heldOut: {
    seed: 77_003,
    skeletons: "odd",
    examples: ["rambling", "narrative"],
    english: "own",
    themes: [
      ["a mobilidade nas grandes cidades", "mobilidade"],
      ["o trabalho infantil", "exploração"],
      ["a solidão dos idosos", "solidão"],
    ],
  },
};

/** Least words of a shared passage; whole sentences are taken until there are so many, and a passage of more than `most` is cut to `least`. */
export const passageWords = { least: 40, most: 60 };

/** Pairs of texts of each edit and of each kind of negative. */
export const pairsOfEach = 60;

/** Paragraphs of other texts around a passage, in each of the two texts. */
export const hostParagraphs = { least: 2, most: 4 };

/** Stock phrases that both texts of such a pair have, in other places and another order. */
export const stockPhrasesShared = { least: 4, most: 6 };

/** Every such pair of an edit also shares a quotation with its source and copies of the prompt, which are not to be found. */
export const decoyShare = 0.25;

/** A passage is found when so much of its words is covered in both texts; a report is right when so much of it lies in passages shared. */
export const coverage = { found: 0.5, right: 0.5 };
