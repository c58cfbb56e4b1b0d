import { readConllu, type TreebankSentence } from "../conllu";

type ToyWord = readonly [form: string, lemma: string, upos: string, features: string];

const subjects: readonly (readonly ToyWord[])[] = [
  [
    ["A", "o", "DET", "Definite=Def|Gender=Fem|Number=Sing|PronType=Art"],
    ["menina", "menina", "NOUN", "Gender=Fem|Number=Sing"],
  ],
  [
    ["Os", "o", "DET", "Definite=Def|Gender=Masc|Number=Plur|PronType=Art"],
    ["meninos", "menino", "NOUN", "Gender=Masc|Number=Plur"],
  ],
  [["Ana", "Ana", "PROPN", "Gender=Fem|Number=Sing"]],
];

const verbs: readonly ToyWord[] = [
  ["cantava", "cantar", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Imp|VerbForm=Fin"],
  ["falavam", "falar", "VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Imp|VerbForm=Fin"],
  ["sorriu", "sorrir", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"],
];

const endings: readonly ToyWord[] = [
  ["bem", "bem", "ADV", "_"],
  ["ontem", "ontem", "ADV", "_"],
];

const line = ([form, lemma, upos, features]: ToyWord, index: number): string =>
  [index + 1, form, lemma, upos, "_", features, 0, "dep", "_", "_"].join("\t");

/** A small treebank of made-up sentences, each several times, for trying the training on. */
export function toySentences(): TreebankSentence[] {
  const stop: ToyWord = [".", ".", "PUNCT", "_"];
  const blocks = subjects.flatMap((subject) =>
    verbs.flatMap((verb) =>
      endings.map((ending) => {
        const words = [...subject, verb, ending, stop];
        const text = `${words.map(([form]) => form).join(" ")}`.replace(" .", ".");
        return [`# text = ${text}`, ...words.map(line)].join("\n");
      }),
    ),
  );
  return readConllu([...blocks, ...blocks, ...blocks].join("\n\n"));
}
