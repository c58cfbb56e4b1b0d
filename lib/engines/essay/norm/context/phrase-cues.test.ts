import { expect, it } from "vitest";
import { readDocument } from "../../document";
import { tagsOf } from "../../language/tags-of";
import { chainAfter, chainBefore, subjectOf } from "./phrase-cues";
import { type Reading, readSentence } from "./reading";

async function placeOf(text: string, key: string): Promise<[Reading[], number]> {
  const [tagged = []] = await tagsOf(readDocument({ text, language: "pt" }));
  const sentence = readSentence(text, tagged);
  return [sentence, sentence.findIndex((reading) => reading.key === key)];
}

it.each([
  ["As regras do jogo não se aplicam.", "aplicam", ["Psm", "npf", "^"], "npf 1 ^"],
  ["O pai e a mãe chegaram.", "chegaram", ["nsf", "&", "nsm", "^"], "nsf 0 &"],
  ["Há crianças que leem muito.", "leem", ["R", "npf", "vs", "^"], "- R npf vs"],
  ["Ontem choveu.", "choveu", ["^"], "- ^ "],
])("in “%s” before “%s”", async (text, key, signs, subject) => {
  const chain = chainBefore(...(await placeOf(text, key)));
  expect(chain.signs).toEqual(signs);
  expect(subjectOf(chain)).toBe(subject);
});

it("names what follows with its number and gender", async () => {
  expect(chainAfter(...(await placeOf("Existem muitas vagas na cidade.", "existem")))).toEqual([
    "dpf",
    "npf",
    "Pdsf",
  ]);
});

it("reads a contraction as one word and a verb with a clitic as a verb", async () => {
  const [[first, second]] = await placeOf("Deve-se à escola.", "deve-se");
  expect([first?.tag, first?.main.lemma, second?.tag]).toEqual(["VERB+PRON", "dever", "ADP+DET"]);
});
