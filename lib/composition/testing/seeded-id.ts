const kinds = {
  organisation: 1,
  user: 2,
  class: 3,
  submission: 4,
  version: 5,
  analysis: 6,
  session: 7,
  batch: 8,
  text: 9,
};
export type Kind = keyof typeof kinds;

const start = (kind: Kind): string => `0199a1b2-${kinds[kind].toString(16).padStart(4, "0")}-7000-8000-`;

/** The id of a seeded row. */
export const seededId = (kind: Kind, n: number): string =>
  `${start(kind)}${n.toString(16).padStart(12, "0")}`;

/** The same as an expression of SQL. */
export const sqlId = (kind: Kind, n = "n"): string =>
  `('${start(kind)}' || lpad(to_hex(${n}), 12, '0'))::uuid`;
