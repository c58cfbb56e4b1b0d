/** Tells whether a word (in look-up form) is in a dictionary. One call takes some microseconds. */
export type Speller = (word: string) => boolean;
