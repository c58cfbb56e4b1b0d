import type { Upos } from "./upos";

/** Universal features of a word, such as `{ Gender: "Fem", Number: "Plur" }`. */
export type Morphology = Readonly<Record<string, string>>;

/** The features that each of the two models of morphology gives, in the order of their labels. */
export const inflectionFeatures = [
  "Case",
  "Definite",
  "Mood",
  "Person",
  "PronType",
  "Tense",
  "VerbForm",
] as const;
export const agreementFeatures = ["Gender", "Number"] as const;

const inflected: ReadonlySet<Upos> = new Set<Upos>(["AUX", "DET", "PRON", "VERB"]);
const agreeing: ReadonlySet<Upos> = new Set<Upos>([
  "ADJ",
  "AUX",
  "DET",
  "NOUN",
  "NUM",
  "PRON",
  "PROPN",
  "SYM",
  "VERB",
]);

export const isInflected = (upos: Upos): boolean => inflected.has(upos);
export const isAgreeing = (upos: Upos): boolean => agreeing.has(upos);

/** The label of the named features of a word: "Gender=Fem|Number=Plur"; "" when it has none of them. */
export function morphologyLabel(features: Morphology, names: readonly string[]): string {
  return names.flatMap((name) => (features[name] ? [`${name}=${features[name]}`] : [])).join("|");
}

/** The features that a label stands for. */
export function readMorphology(label: string): Morphology {
  const pairs = label === "" ? [] : label.split("|").map((pair) => pair.split("="));
  return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, value]));
}
