/** Irregular verbs whose forms those with a prefix share: "desfazer", "propor". */
const bases = ["fazer", "dizer", "trazer", "pôr"];

/** Looks up verbs by their infinitive, those with a prefix by the verb that it stands before. */
export function byLemma(
  pairs: readonly (readonly [string, string])[],
): (lemma: string) => string | undefined {
  const table = new Map(pairs);
  return (lemma) => {
    const known = table.get(lemma);
    if (known !== undefined) return known;
    const base = bases.find((verb) => lemma.endsWith(verb.replace("ô", "o")) && lemma.length > verb.length);
    const form = base && table.get(base);
    return base && form !== undefined ? lemma.slice(0, -base.length) + form : undefined;
  };
}
