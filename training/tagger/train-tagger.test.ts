import { describe, expect, it } from "vitest";
import { readModel } from "@/lib/engines/essay/language/model-file";
import { evaluatePlainText } from "./evaluate-plain-text";
import { evaluateTagger } from "./evaluate-tagger";
import { measureSpeed } from "./measure-speed";
import { toySentences } from "./testing/toy-sentences";
import { trainTagger } from "./train-tagger";
import { writeModel } from "./write-model";

const train = (seed: number) => writeModel(trainTagger(toySentences(), { seed, epochs: 4 }));

describe("trainTagger", () => {
  it("learns a small treebank, through the model file", () => {
    const model = readModel(train(1));
    const accuracy = evaluateTagger(model, toySentences());
    expect(accuracy).toMatchObject({ words: 252, upos: 1, lemma: 1, allFeatures: 1 });
    expect(evaluatePlainText(model, toySentences())).toEqual({ words: 1, upos: 1 });
    expect(measureSpeed(model, toySentences())).toBeGreaterThan(0);
  });

  it("gives the same bytes for the same seed and others for another", () => {
    expect(Buffer.compare(train(1), train(1))).toBe(0);
    expect(Buffer.compare(train(1), train(2))).not.toBe(0);
  });

  it("counts what a model gets wrong", () => {
    const model = readModel(train(1));
    const changed = toySentences().map((sentence) => ({
      ...sentence,
      words: sentence.words.map((word) =>
        word.upos === "ADV" ? { ...word, upos: "NOUN", lemma: "outra", features: { Number: "Sing" } } : word,
      ),
    }));
    const adverbs = 54 / 252;
    const accuracy = evaluateTagger(model, changed);
    for (const share of [accuracy.upos, accuracy.lemma, accuracy.allFeatures, accuracy.features.Number])
      expect(share).toBeCloseTo(1 - adverbs, 10);
    expect(accuracy.features.Gender).toBe(1);
    expect(evaluatePlainText(model, changed).words).toBe(1);
    expect(evaluatePlainText(model, changed).upos).toBeCloseTo(1 - adverbs, 10);
  });
});

describe("readModel", () => {
  it("refuses a file of another format or with a section missing", () => {
    const bytes = train(1);
    const other = bytes.slice();
    other[other.indexOf("elysia-tagger-1".charCodeAt(0), 4)] = 0x58;
    expect(() => readModel(other)).toThrow();
    expect(() => readModel(bytes.subarray(0, 20).slice())).toThrow();
  });
});
