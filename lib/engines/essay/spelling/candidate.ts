/**
 * A word that another one may stand for. `slip`: how unlikely the slip is, `cost`: how unlikely the word is altogether, both as
 * negative logarithms that only compare with those of the same language.
 */
export type Candidate = { word: string; slip: number; cost: number };

/** A reader chooses from no more than this. */
export const maxSuggestions = 5;
