import type { Question } from "./questions";

/** Writers get it right so often that every finding would be a false one. */
const never = Number.POSITIVE_INFINITY;

/**
 * The log-odds from which on the other form is offered, by question: first where the first form of the pair is written, then where the second
 * one is. Each is set where findings are right more often than not: choices that writers seldom get wrong ask for more.
 */
const least: Readonly<Record<string, readonly [number, number]>> = {
  /* The least of any; what is known of the subject asks for more. */
  "verb-number": [-2, -2],
  "noun-number": [1.5, never],
  "adjective-number": [2.8, 4.5],
  "adjective-gender": [2.7, never],
  infinitive: [2.2, never],
  "personal-infinitive": [never, 4.2],
  "a/à": [0.5, 3],
  "as/às": [1, never],
  "à/ao": [0, 3],
  "a/há": [1, 2],
  "à/há": [1, 2],
  "a/o": [3.5, 2.5],
  "o/os": [1.5, never],
  "e/é": [0, never],
  "esta/está": [-0.5, never],
  "esta/estar": [0.5, 3],
  "está/estar": [2, 1.5],
  "está/estão": [2, 2],
  "é/são": [1, never],
  "pais/país": [0, never],
  "nos/nós": [0, 0.8],
  "da/dá": [0, 2],
  "por/pôr": [never, 0],
  "que/quê": [never, 0],
  "porem/porém": [-2, 3],
  "vem/veem": [3, 0],
  "vêm/veem": [3, 0],
  "mas/mais": [1.5, 0.3],
  "mau/mal": [-0.5, 1],
  "houve/ouve": [1, 0],
  "traz/trás": [1, 0],
  "se/ser": [1, 2],
  "se/si": [2, 2],
  "si/sim": [1, 0],
  "vez/vezes": [1.5, 2],
};

/** Of determiners and pronouns that are not listed one by one. */
const leastOfWords = 4.2;

/** How sure the model has to be before a written word is doubted; infinite where it is not asked. */
export const leastOdds = ({ name, written }: Question): number => least[name]?.[written] ?? leastOfWords;
