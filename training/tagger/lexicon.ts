import { hashString } from "@/lib/engines/essay/language/hash";
import { uposNumber } from "@/lib/engines/essay/language/upos";
import { modelForm } from "@/lib/engines/essay/language/word-traits";
import { foldAccents } from "@/lib/engines/essay/text/normal-form";
import type { TreebankSentence } from "./conllu";

/** Words seen less often say nothing: they are treated as unknown, so that the model learns what to do with those. */
const leastCount = 2;
/** A part of speech that a word has more seldom than this share is taken for a slip of the annotation. */
const leastShare = 0.03;

type Counts = Map<number, Map<number, number>>;

function countTag(counts: Counts, form: string, tag: number): void {
  const hash = hashString(form);
  const own = counts.get(hash) ?? new Map<number, number>();
  own.set(tag, (own.get(tag) ?? 0) + 1);
  counts.set(hash, own);
}

function frequentTags(own: ReadonlyMap<number, number>): number {
  const total = [...own.values()].reduce((a, b) => a + b, 0);
  if (total < leastCount) return 0;
  return [...own].reduce((bits, [tag, count]) => (count / total >= leastShare ? bits | (1 << tag) : bits), 0);
}

/**
 * Each frequent word's parts of speech as a set of bits, by the hash of its model form. A form without its accents ("nao") is
 * there as well, unless it is a word itself ("esta").
 */
export function buildLexicon(sentences: readonly TreebankSentence[]): Map<number, number> {
  const written: Counts = new Map();
  const plain: Counts = new Map();
  for (const { words } of sentences) {
    for (const { form, upos } of words) {
      const key = modelForm(form);
      const tag = uposNumber(upos);
      countTag(written, key, tag);
      countTag(plain, foldAccents(key), tag);
    }
  }
  const lexicon = new Map<number, number>();
  for (const [hash, own] of [...plain, ...written]) {
    const bits = frequentTags(own);
    if (bits !== 0) lexicon.set(hash, bits);
  }
  return lexicon;
}
