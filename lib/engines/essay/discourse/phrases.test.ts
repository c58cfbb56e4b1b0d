import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexPhrases, phraseAt } from "./phrases";

const index = indexPhrases({
  means: "por meio de; por",
  purpose: "a fim de; à medida que",
});

describe("phraseAt", () => {
  it("finds the longest phrase, with contractions apart", () => {
    expect(phraseAt(index, ["por", "meio", "de", "as", "leis"], 0)).toMatchObject({
      label: "means",
      words: ["por", "meio", "de"],
    });
    expect(phraseAt(index, ["por", "lei"], 0)?.words).toEqual(["por"]);
    expect(phraseAt(index, ["a", "a", "medida", "que"], 0)?.label).toBe("purpose");
  });

  it("finds nothing where a phrase breaks off", () => {
    expect(phraseAt(index, ["a", "fim"], 0)).toBeUndefined();
    expect(phraseAt(index, [], 0)).toBeUndefined();
    expect(phraseAt(index, ["leis"], 0)).toBeUndefined();
  });

  it("answers with words that stand there, whatever the sentence", () => {
    const word = fc.constantFrom("por", "meio", "de", "a", "fim", "que", "medida", "lei");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.nat(12), (keys, at) => {
        const phrase = phraseAt(index, keys, at);
        if (phrase) expect(keys.slice(at, at + phrase.words.length)).toEqual(phrase.words);
      }),
    );
  });
});
