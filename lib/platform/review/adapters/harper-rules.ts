import type { Said } from "../port";

/** Harper's kinds of lint as rules of ours. Kinds that are not here are dropped: spelling, repetition, style and dialect. */
const ruleOfKind: Readonly<Record<string, EnglishRule>> = {
  Agreement: "agreement",
  Grammar: "verb-form",
  WordOrder: "word-order",
  Punctuation: "punctuation",
  Formatting: "punctuation",
  Capitalization: "capitalization",
  BoundaryError: "word-boundary",
  Redundancy: "redundancy",
  WordChoice: "word-choice",
  Eggcorn: "word-choice",
  Malapropism: "word-choice",
  Nonstandard: "word-choice",
  Typo: "word-choice",
  Usage: "usage",
  Miscellaneous: "usage",
};

/** Harper's rules whose kind says too little. */
const ruleOfName: Readonly<Record<string, EnglishRule>> = {
  AnA: "article",
  Everyday: "word-boundary",
  ItsPossessive: "punctuation",
  NominalWants: "agreement",
  ThenThan: "word-choice",
  ThereToTheir: "word-choice",
  TheirToThere: "word-choice",
  DoubleModal: "verb-form",
  NotOnlyInversion: "word-order",
  NoLongerPronoun: "word-order",
  NorModalPronoun: "word-order",
};

/**
 * Rules of harper for what the engine's aspects find as well: spelling, joined and doubled words, small letters, spaces, long sentences. Without
 * `SpellCheck` its memory stays bounded: a word of 2,000 letters made it grow by 900 MB.
 */
const doubled = [
  ...["SpellCheck", "SplitWords", "DisjointPrefixes", "OrthographicConsistency", "MergeWords"],
  "OpenCompounds",
  ...["RepeatedWords", "LongSentences", "SentenceCapitalization", "Spaces", "NoFrenchSpaces", "QuoteSpacing"],
];

/** Rules that are a matter of taste. */
const taste = [
  ...["OxfordComma", "Dashes", "UseEllipsisCharacter", "UseTitleCase", "Hedging", "FillerWords", "Excellent"],
  ...["AvoidCurses", "Regionalisms", "CondenseAllThe", "AvoidAndAlso", "CompoundNouns"],
  ...["ExpandMemoryShorthands", "ExpandTimeShorthands"],
];

/** Rules that were wrong about good prose more often than right about essays. */
const imprecise = [
  ...["PronounKnew", "MissingTo", "MissingPreposition", "WrongNegative", "ThatThan", "NounVerbConfusion"],
  ...["QuantifierNumeralConflict", "CallThem", "UnclosedQuotes", "InflectedVerbAfterTo"],
  "PhrasalVerbAsCompoundNoun",
];

/** Harper's rules that are off. */
export const unwantedRules: readonly string[] = [...doubled, ...taste, ...imprecise];

/** What a reader of Portuguese is told; harper itself speaks English. */
const portuguese = {
  agreement: "As palavras não concordam entre si em número ou pessoa.",
  "verb-form": "O verbo ou a palavra não está na forma que a construção pede.",
  "word-order": "As palavras estão fora da ordem que o inglês pede.",
  article: "O artigo é “an” antes de som de vogal e “a” antes de som de consoante.",
  punctuation: "A pontuação ou o apóstrofo não está como o inglês pede.",
  capitalization: "A palavra pede outra inicial: maiúscula ou minúscula.",
  "word-boundary": "Escreve-se junto o que está separado, ou separado o que está junto.",
  redundancy: "Uma das palavras repete o que a outra já diz.",
  "word-choice": "Aqui cabe outra palavra ou locução.",
  usage: "Em inglês isto se escreve de outro modo.",
} as const;

export type EnglishRule = keyof typeof portuguese;

/** The rule of a lint; undefined for one that is not told. */
export const englishRule = (name: string, kind: string): EnglishRule | undefined =>
  unwantedRules.includes(name) ? undefined : (ruleOfName[name] ?? ruleOfKind[kind]);

/** What is said of a lint in both languages. */
export const said = (rule: EnglishRule, english: string): Said => ({
  "pt-BR": portuguese[rule],
  en: english,
});
