import {
  type FrequencyHeader,
  frequencyFormat,
  packCount,
  pairHash,
} from "@/lib/engines/essay/spelling/frequencies";
import type { Speller } from "@/lib/engines/essay/spelling/speller";
import { capitalise } from "@/lib/engines/essay/text/normal-form";
import { type Section, sizesOf, writeSectionFile } from "../linear/write-section-file";
import type { WordCounts } from "./count-words";

/** The rarest word, name and pair that are kept. */
const least = { word: 1, name: 5, pair: 4 };
/** A form that is hardly ever written small is a name. */
const capitalShare = 0.9;

const isWord = (form: string): boolean => /^\p{L}[\p{L}'-]+$|^[aeoàéó]$/u.test(form);

/** The forms to keep with their counts: words that the dictionary knows, and frequent names. */
function chooseForms({ words, inside }: WordCounts, knows: Speller): [string, number][] {
  return [...words].flatMap(([word, count]): [string, number][] => {
    if (!isWord(word)) return [];
    if (knows(word)) return count >= least.word ? [[word, count]] : [];
    const name = capitalise(word);
    const capitalised = inside.get(name) ?? 0;
    const small = inside.get(word) ?? 0;
    const isName = capitalised >= least.name && capitalised >= capitalShare * (capitalised + small);
    return isName ? [[name, count]] : [];
  });
}

/** The bytes of a frequency file as `readFrequencies` reads them. `knows` is asked about lower-case forms. */
export function writeFrequencies(counts: WordCounts, knows: Speller): Uint8Array<ArrayBuffer> {
  const forms = chooseForms(counts, knows).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const kept = new Set(forms.map(([form]) => form));
  const pairs = [...counts.pairs]
    .filter(([pair, count]) => count >= least.pair && pair.split(" ").every((word) => kept.has(word)))
    .map(([pair, count]): [number, number] => {
      const [left = "", right = ""] = pair.split(" ");
      return [pairHash(left, right), count];
    });
  const distinct = [...new Map(pairs)].sort(([a], [b]) => a - b);
  const sections: Section[] = [
    ["words", new TextEncoder().encode(forms.map(([form]) => form).join("\n"))],
    ["counts", Uint8Array.from(forms, ([, count]) => packCount(count))],
    ["pairs", Uint32Array.from(distinct, ([hash]) => hash)],
    ["pairCounts", Uint8Array.from(distinct, ([, count]) => packCount(count))],
  ];
  const header: FrequencyHeader = {
    format: frequencyFormat,
    total: counts.total,
    sections: sizesOf(sections),
  };
  return writeSectionFile(header, sections);
}
