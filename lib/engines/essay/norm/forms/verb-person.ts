/** The persons that essays are written in. */
export const verbPersons = ["3s", "3p", "1p"] as const;
export type VerbPerson = (typeof verbPersons)[number];
