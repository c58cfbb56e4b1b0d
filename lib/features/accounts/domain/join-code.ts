/** Letters and digits that nobody takes for another: no B and 8, I, L and 1, O, Q and 0, S and 5, U and V, Z and 2. */
export const joinCodeAlphabet = "ACDEFGHJKMNPRTWXY34679";
export const joinCodeLength = 8;

/** A code as somebody typed it, in the form in which it is kept: upper case, without spaces and hyphens. */
export const normaliseJoinCode = (text: string): string => text.replace(/[\s-]/g, "").toUpperCase();

/** Whether a normalised text may be a code at all. */
export const isJoinCode = (text: string): boolean =>
  text.length === joinCodeLength && [...text].every((sign) => joinCodeAlphabet.includes(sign));
