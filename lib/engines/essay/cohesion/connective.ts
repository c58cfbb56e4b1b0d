import type { Localized } from "../types";

/** What a connective says about the two passages that it joins. */
export const connectiveFunctions = {
  addition: { "pt-BR": "adição", en: "addition" },
  adversative: { "pt-BR": "oposição", en: "contrast" },
  cause: { "pt-BR": "causa", en: "cause" },
  consequence: { "pt-BR": "consequência", en: "consequence" },
  condition: { "pt-BR": "condição", en: "condition" },
  conclusion: { "pt-BR": "conclusão", en: "conclusion" },
  time: { "pt-BR": "tempo", en: "time" },
  order: { "pt-BR": "ordem", en: "order" },
  purpose: { "pt-BR": "finalidade", en: "purpose" },
  comparison: { "pt-BR": "comparação", en: "comparison" },
  concession: { "pt-BR": "concessão", en: "concession" },
  example: { "pt-BR": "exemplo", en: "example" },
  explanation: { "pt-BR": "explicação", en: "explanation" },
  conformity: { "pt-BR": "conformidade", en: "source" },
  reference: { "pt-BR": "retomada", en: "reference back" },
} as const satisfies Record<string, Localized>;

type ConnectiveFunction = keyof typeof connectiveFunctions;

/**
 * Connectives by function, separated by semicolons.
 * `^` before a form: counted only where a clause opens (elsewhere the word is something else: "se" as pronoun).
 * `-`: joins clauses of a sentence; at the opening of a paragraph it does not tie it to the one before ("para que", "não só").
 * `~`: found and mapped, but too light to link paragraphs or to be overused.
 * `de*`, `a*`: the preposition and its contractions.
 */
export type ConnectiveLexicon = {
  forms: Readonly<Record<ConnectiveFunction, string>>;
  contractions: Readonly<Record<string, string>>;
  /** Interchangeable connectives, for suggestions: each may stand for the others without further change. */
  synonyms: readonly (readonly string[])[];
  /** Words that point back and so link a paragraph without a connective. */
  backReferences: ReadonlySet<string>;
};

/** One form, ready for matching. */
export type Connective = {
  canonical: string;
  words: readonly string[];
  functions: readonly ConnectiveFunction[];
  clauseOpening: boolean;
  light: boolean;
  joinsClauses: boolean;
};

const functionNames = Object.keys(connectiveFunctions) as ConnectiveFunction[];

/** The word sequences that a form stands for, its starred prepositions contracted in every way. */
function expand(form: string, contractions: ConnectiveLexicon["contractions"]): string[][] {
  return form.split(" ").reduce<string[][]>(
    (sequences, word) => {
      const variants = contractions[word]?.split(" ") ?? [word];
      return sequences.flatMap((sequence) => variants.map((variant) => [...sequence, variant]));
    },
    [[]],
  );
}

/** All forms of a lexicon; one that is listed under several functions has them all. */
export function compileLexicon({ forms, contractions }: ConnectiveLexicon): Connective[] {
  const connectives = new Map<string, Connective>();
  for (const name of functionNames) {
    for (const entry of forms[name]
      .split(";")
      .map((form) => form.trim())
      .filter(Boolean)) {
      const form = entry.replace(/^[~^-]+/, "");
      for (const words of expand(form, contractions)) {
        const key = words.join(" ");
        const known = connectives.get(key);
        if (known?.functions.includes(name)) continue;
        connectives.set(key, {
          canonical: known && form.includes("*") ? known.canonical : form.replaceAll("*", ""),
          words,
          functions: [...(known?.functions ?? []), name],
          clauseOpening: entry.includes("^"),
          light: entry.includes("~"),
          joinsClauses: (known?.joinsClauses ?? false) || /^[~^]*-/.test(entry),
        });
      }
    }
  }
  return [...connectives.values()];
}
