/** The universal parts of speech (Universal Dependencies, version 2). A tag's place in this list is its number in the model. */
export const uposTags = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

export type Upos = (typeof uposTags)[number];

const names: readonly string[] = uposTags;

/** The number of a tag in the model; -1 for a name that is none. */
export const uposNumber = (name: string): number => names.indexOf(name);
