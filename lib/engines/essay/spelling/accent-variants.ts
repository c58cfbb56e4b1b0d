import { foldAccents } from "../text/normal-form";

type Change = { at: number; letter: string };

const stressed: Readonly<Record<string, string>> = { a: "áâ", e: "éê", i: "í", o: "óô", u: "ú" };
const maxVariants = 600;

/** Cedillas and tildes that the letters around allow: c before a, o, u; ã and õ where Portuguese has them. */
function nasalAndCedilla(folded: string): Change[] {
  return [...folded].flatMap((letter, at): Change[] => {
    const rest = folded.slice(at + 1);
    if (letter === "c" && at > 0 && /^[aou]/.test(rest)) return [{ at, letter: "ç" }];
    if (letter === "a" && /^(?:[oe]s?$|o[sz]|s?$|i|z)/.test(rest)) return [{ at, letter: "ã" }];
    return letter === "o" && rest.startsWith("e") ? [{ at, letter: "õ" }] : [];
  });
}

const stresses = (folded: string): Change[] =>
  [...folded].flatMap((vowel, at) => [...(stressed[vowel] ?? "")].map((letter) => ({ at, letter })));

function apply(folded: string, changes: readonly Change[]): string {
  const letters = [...folded];
  for (const { at, letter } of changes) letters[at] = letter;
  return letters.join("");
}

/** None, one or two of the changes. */
const upToTwo = (changes: readonly Change[]): Change[][] => [
  [],
  ...changes.map((change) => [change]),
  ...changes.flatMap((first, index) => changes.slice(index + 1).map((second) => [first, second])),
];

/**
 * Every way to put accents on a lower-case word: at most two cedillas or tildes and one acute or circumflex, as Portuguese
 * has them. The word itself is left out; at most 600 variants.
 */
export function accentVariants(word: string): string[] {
  const folded = foldAccents(word);
  const stress = [[], ...stresses(folded).map((change) => [change])];
  const variants = new Set<string>();
  for (const soft of upToTwo(nasalAndCedilla(folded))) {
    for (const hard of stress) {
      if (hard[0] && soft.some(({ at }) => at === hard[0]?.at)) continue;
      variants.add(apply(folded, [...soft, ...hard]));
    }
  }
  variants.delete(word);
  return [...variants].slice(0, maxVariants);
}
