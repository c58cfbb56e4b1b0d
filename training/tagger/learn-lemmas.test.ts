import { describe, expect, it } from "vitest";
import { KeyTable } from "@/lib/engines/essay/language/key-table";
import { type LemmaModel, lemmaOf } from "@/lib/engines/essay/language/lemma";
import { type LearnedLemmas, learnLemmas } from "./learn-lemmas";

const sentenceOf = (words: string) => ({
  text: words,
  multiwords: [],
  words: words.split(" ").map((word) => {
    const [form = "", lemma = "", upos = ""] = word.split("/");
    return { form, lemma, upos, features: {} };
  }),
});

function modelOf({ rules, ruleOf }: LearnedLemmas): LemmaModel {
  const pairs = [...ruleOf];
  return {
    keys: new KeyTable(Uint32Array.from(pairs, ([key]) => key)),
    ruleOf: Uint16Array.from(pairs, ([, rule]) => rule),
    rules,
  };
}

const learned = modelOf(
  learnLemmas([
    sentenceOf(
      "casas/casa/NOUN mesas/mesa/NOUN livros/livro/NOUN casa/casa/NOUN lápis/lápis/NOUN lápis/lápis/NOUN",
    ),
    sentenceOf(
      "nações/nação/NOUN lições/lição/NOUN cães/cão/NOUN falamos/falar/VERB andamos/andar/VERB foi/ser/VERB a/o/DET as/o/DET",
    ),
  ]),
);

describe("learnLemmas", () => {
  it.each([
    ["casas", "casa"],
    ["Mesas", "mesa"],
    ["casa", "casa"],
    ["lápis", "lápis"],
    ["nações", "nação"],
    ["cães", "cão"],
  ])("gives a noun seen in training its lemma: %s", (form, lemma) => {
    expect(lemmaOf(learned, form, "NOUN")).toBe(lemma);
  });

  it("carries over to words that it has not seen, and tells parts of speech apart", () => {
    expect(lemmaOf(learned, "canções", "NOUN")).toBe("canção");
    expect(lemmaOf(learned, "cantamos", "VERB")).toBe("cantar");
    expect(lemmaOf(learned, "foi", "VERB")).toBe("ser");
    expect(lemmaOf(learned, "ontem", "ADV")).toBe("ontem");
  });

  it("never leaves nothing of a word", () => {
    expect(lemmaOf(learned, "s", "NOUN")).toBe("s");
    expect(lemmaOf(learned, "mos", "VERB")).toBe("mos");
    expect(lemmaOf(learned, "", "NOUN")).toBe("");
  });

  it("knows the shortest words", () => {
    expect(lemmaOf(learned, "a", "DET")).toBe("o");
    expect(lemmaOf(learned, "As", "DET")).toBe("o");
  });

  it("finds the lemma of words without accents, and leaves names as they are", () => {
    expect(lemmaOf(learned, "nacoes", "NOUN")).toBe("nação");
    expect(lemmaOf(learned, "Casas", "PROPN")).toBe("Casas");
  });
});
