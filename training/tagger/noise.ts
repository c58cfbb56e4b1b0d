import { foldAccents } from "@/lib/engines/essay/text/normal-form";
import type { TreebankSentence } from "./conllu";

/** The share of words that lose their accents in a sentence whose writer leaves accents out. */
const lostAccents = 0.5;
/** The share of names that lose their capital in a sentence whose writer leaves capitals out. */
const lostNames = 0.3;

/**
 * The sentence as a hurried student types it: without some of its accents, without capitals, or both. The annotation
 * stays, so that a model learns from it to read such texts.
 */
export function degrade(sentence: TreebankSentence, random: () => number): TreebankSentence {
  const kind = random();
  const lower = kind < 0.5;
  const plain = kind >= 0.3;
  const words = sentence.words.map((word) => {
    const lowered = lower && (word.upos !== "PROPN" || random() < lostNames);
    const form = lowered ? word.form.toLowerCase() : word.form;
    return { ...word, form: plain && random() < lostAccents ? foldAccents(form) : form };
  });
  return { ...sentence, words };
}
