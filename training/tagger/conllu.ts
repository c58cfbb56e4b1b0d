import { type Morphology, readMorphology } from "@/lib/engines/essay/language/morphology";

/** One syntactic word of a treebank; `features` is the column FEATS as a record. */
export type TreebankWord = {
  form: string;
  lemma: string;
  upos: string;
  features: Morphology;
};

/** A written word that stands for several syntactic words; `from` and `to` (exclusive) are places in `words`. */
export type MultiwordToken = { form: string; from: number; to: number };

export type TreebankSentence = { text: string; words: TreebankWord[]; multiwords: MultiwordToken[] };

function readSentence(block: string): TreebankSentence {
  const sentence: TreebankSentence = { text: "", words: [], multiwords: [] };
  for (const line of block.split("\n")) {
    if (line.startsWith("# text = ")) sentence.text = line.slice("# text = ".length);
    if (line.startsWith("#")) continue;
    const [id = "", form = "", lemma = "", upos = "", , features = "_"] = line.split("\t");
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) sentence.multiwords.push({ form, from: Number(range[1]) - 1, to: Number(range[2]) });
    else if (/^\d+$/.test(id))
      sentence.words.push({ form, lemma, upos, features: readMorphology(features === "_" ? "" : features) });
  }
  return sentence;
}

/**
 * Reads a treebank in CoNLL-U (https://universaldependencies.org/format.html): the columns FORM, LEMMA, UPOS and FEATS of its syntactic
 * words. Empty nodes are left out.
 */
export function readConllu(content: string): TreebankSentence[] {
  return content
    .replaceAll("\r\n", "\n")
    .split(/\n\n+/)
    .filter((block) => block.trim() !== "")
    .map(readSentence);
}
