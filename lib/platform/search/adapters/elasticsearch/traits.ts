/** What works have in common, of which there are few combinations: one value of a record, so that one facet counts them all. */
export const traitNames = ["kind", "state", "scoreBand", "language"] as const;

export type TraitName = (typeof traitNames)[number];

const separator = "|";

export const traitsOf = (record: Record<TraitName, string | null>): string =>
  traitNames.map((name) => record[name] ?? "").join(separator);

/** @returns null for what a work does not have */
export function traitIn(traits: string, name: TraitName): string | null {
  const value = traits.split(separator)[traitNames.indexOf(name)];
  return value || null;
}
