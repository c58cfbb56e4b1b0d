import { readDocument } from "@/lib/engines/essay/document";
import type { LanguageModel } from "@/lib/engines/essay/language/model-file";
import { tagDocument } from "@/lib/engines/essay/language/tag";
import type { TreebankSentence } from "./conllu";

/** F1 (0 to 1) of the syntactic words found in plain text, and of those that also have the right part of speech. */
export type PlainTextAccuracy = { words: number; upos: number };

type PlacedWord = { start: number; end: number; form: string; upos: string };

/** The treebank's words with the places of their written words in the sentence's text. */
function placeWords({ text, words, multiwords }: TreebankSentence): PlacedWord[] {
  const placed: PlacedWord[] = [];
  let at = 0;
  for (let index = 0; index < words.length; ) {
    const multiword = multiwords.find(({ from }) => from === index);
    const to = multiword?.to ?? index + 1;
    const written = multiword?.form ?? words[index]?.form ?? "";
    const start = Math.max(at, text.indexOf(written, at));
    at = start + written.length;
    for (const { form, upos } of words.slice(index, to)) placed.push({ start, end: at, form, upos });
    index = to;
  }
  return placed;
}

/** One name a word: its span, which word of that span it is, and its form. */
function nameWords(words: readonly PlacedWord[]): Map<string, string> {
  const seen = new Map<number, number>();
  return new Map(
    words.map(({ start, end, form, upos }) => {
      const ordinal = seen.get(start) ?? 0;
      seen.set(start, ordinal + 1);
      return [`${start} ${end} ${ordinal} ${form.toLowerCase()}`, upos];
    }),
  );
}

/** Tags each sentence's plain text and compares the outcome with the treebank, word by word, by their places. */
export function evaluatePlainText(
  model: LanguageModel,
  sentences: readonly TreebankSentence[],
): PlainTextAccuracy {
  let both = 0;
  let found = 0;
  let right = 0;
  for (const sentence of sentences) {
    const gold = nameWords(placeWords(sentence));
    const own = nameWords(tagDocument(model, readDocument({ text: sentence.text, language: "pt" })).flat());
    both += gold.size + own.size;
    for (const [name, upos] of own) {
      if (!gold.has(name)) continue;
      found++;
      if (gold.get(name) === upos) right++;
    }
  }
  return { words: (2 * found) / Math.max(1, both), upos: (2 * right) / Math.max(1, both) };
}
