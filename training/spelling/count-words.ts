import { readDocument } from "@/lib/engines/essay/document";
import { lookupForm, startsCapital } from "@/lib/engines/essay/text/normal-form";

/** What was counted in some texts; `inside` counts the forms, in their case, that stand inside a sentence. */
export type WordCounts = {
  total: number;
  words: Map<string, number>;
  pairs: Map<string, number>;
  inside: Map<string, number>;
};

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Counts lower-case words and pairs of neighbours within a sentence that nothing but a space parts. */
export function countWords(texts: Iterable<string>): WordCounts {
  const counts: WordCounts = { total: 0, words: new Map(), pairs: new Map(), inside: new Map() };
  for (const text of texts) {
    const { words } = readDocument({ text, language: "pt" });
    words.forEach((word, at) => {
      if (word.kind !== "word") return;
      counts.total++;
      count(counts.words, word.key);
      const before = words[at - 1];
      if (before?.sentence !== word.sentence) return;
      const form = lookupForm(text.slice(word.start, word.end));
      count(counts.inside, startsCapital(form) ? form : word.key);
      if (before.kind === "word" && word.start - before.end === 1)
        count(counts.pairs, `${before.key} ${word.key}`);
    });
  }
  return counts;
}
