import type { TaggedSentence, WordRange } from "../discourse/tagged-sentence";
import { wordSet } from "../norm/word-set";

/** Judgements of one and the same thing that a text can hardly hold at once, without saying how they fit. */
const praise = wordSet(`
  bom boa bons boas benéfico benéfica benéficos benéficas positivo positiva positivos positivas essencial fundamental necessário necessária indispensável
  imprescindível eficaz eficiente seguro segura justo justa vantajoso vantajosa saudável`);
const blame = wordSet(`
  ruim ruins mau má maléfico maléfica prejudicial prejudiciais nocivo nociva negativo negativa desnecessário desnecessária dispensável inútil ineficaz
  ineficiente perigoso perigosa injusto injusta desvantajoso desvantajosa inadmissível`);

/** "X é bom", "X não é necessário": the noun, whether it is praised, and where. */
export type Judgement = WordRange & { subject: string; praised: boolean; sentence: TaggedSentence };

const copulas = wordSet("é são");
const contrasts = wordSet(
  "mas porém contudo entretanto todavia embora apesar quando se caso para muitos alguns uns outros dizem acreditam enquanto antes",
);

/** The noun that a copula's subject ends in: "o uso do celular é" is left out, as its head stands elsewhere. */
function subjectBefore(
  { words, keys }: TaggedSentence,
  verb: number,
): { at: number; negated: boolean } | undefined {
  const negated = keys[verb - 1] === "não";
  const at = negated ? verb - 2 : verb - 1;
  const isNoun = words[at]?.upos === "NOUN" || words[at]?.upos === "PROPN";
  const isBare = isNoun && words[at - 1]?.upos === "DET" && words[at - 2]?.upos !== "ADP";
  return isBare ? { at, negated } : undefined;
}

/** The plain judgements of a sentence; none when it weighs one thing against another. */
export function judgements(sentence: TaggedSentence): Judgement[] {
  const { keys, words } = sentence;
  if (keys.some((key) => contrasts.has(key)) || keys.at(-1) === "?") return [];
  return keys.flatMap((key, verb): Judgement[] => {
    if (!copulas.has(key)) return [];
    const subject = subjectBefore(sentence, verb);
    const adverb = words[verb + 1]?.upos === "ADV" ? 1 : 0;
    const judged = keys[verb + 1 + adverb] ?? "";
    if (!subject || !(praise.has(judged) || blame.has(judged))) return [];
    const praised = praise.has(judged) !== subject.negated;
    const range = { from: subject.at - 1, to: verb + 2 + adverb };
    return [{ ...range, subject: (words[subject.at]?.lemma ?? "").toLowerCase(), praised, sentence }];
  });
}

/** Later judgements that go against the first one of the same noun. */
export function contradictions(sentences: readonly TaggedSentence[]): Judgement[] {
  const first = new Map<string, boolean>();
  return sentences.flatMap(judgements).filter(({ subject, praised }) => {
    const before = first.get(subject);
    if (before === undefined) first.set(subject, praised);
    return before !== undefined && before !== praised;
  });
}
