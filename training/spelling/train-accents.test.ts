import { expect, it } from "vitest";
import { FeatureList } from "@/lib/engines/essay/language/linear-model";
import { loadLanguageModel } from "@/lib/engines/essay/language/load-model";
import { logOdds, readLogisticModels } from "@/lib/engines/essay/language/logistic-model";
import { tagForms } from "@/lib/engines/essay/language/tag";
import { readSentence } from "@/lib/engines/essay/norm/context/reading";
import { addAccentFeatures } from "@/lib/engines/essay/spelling/accents/accent-features";
import { accentModelName } from "@/lib/engines/essay/spelling/accents/accent-model";
import { readFrequencies } from "@/lib/engines/essay/spelling/frequencies";
import { countWords } from "./count-words";
import { trainAccents } from "./train-accents";
import { writeFrequencies } from "./write-frequencies";

const nouns = ["A polícia da cidade chegou.", "Toda a polícia da vila dorme."];
const verbs = ["Ele policia os vizinhos.", "Quem policia os outros cansa."];
const texts = Array.from({ length: 60 }, (_, at) => ({
  text: [...nouns, ...verbs][at % 4] ?? "",
  fold: Math.floor(at / 4) % 5,
}));

it("learns from texts which word of a pair its neighbours ask for, and gives the same bytes again", async () => {
  const model = await loadLanguageModel();
  const knows = () => true;
  const frequencies = readFrequencies(writeFrequencies(countWords(texts.map(({ text }) => text)), knows));
  const { bytes, examples, agreement } = trainAccents(texts, { model, frequencies, knows });
  expect(examples).toBe(60);
  expect(agreement[0]?.found.missing).toBeGreaterThan(0.9);
  expect(trainAccents(texts, { model, frequencies, knows }).bytes).toEqual(bytes);

  const trained = readLogisticModels(bytes)(accentModelName);
  const list = new FeatureList();
  const odds = (text: string, at: number): number => {
    const spans = [...text.matchAll(/\p{L}+|\./gu)];
    const forms = spans.map(([form]) => form);
    const tagged = tagForms(model, forms).map((analysis, index) => {
      const start = spans[index]?.index ?? 0;
      return { ...analysis, form: forms[index] ?? "", start, end: start + (forms[index]?.length ?? 0) };
    });
    addAccentFeatures(
      { bare: "policia", marked: "polícia" },
      frequencies,
      readSentence(text, tagged),
      at,
      list,
    );
    return logOdds(trained, list);
  };
  expect(odds("A policia da cidade chegou.", 1)).toBeGreaterThan(0);
  expect(odds("Ele policia os vizinhos.", 1)).toBeLessThan(0);
});
