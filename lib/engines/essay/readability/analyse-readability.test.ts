import { describe, expect, it } from "vitest";
import { analyseEssayAspect } from "../analyse";
import { fleschReadingEase, readingBand } from "./flesch";

describe("fleschReadingEase", () => {
  it("has the published constants", () => {
    expect(fleschReadingEase("pt", 20, 2)).toBeCloseTo(248.835 - 20.3 - 169.2, 10);
    expect(fleschReadingEase("en", 20, 1.5)).toBeCloseTo(206.835 - 20.3 - 126.9, 10);
  });

  it("falls into four bands", () => {
    expect([80, 60, 30, 10].map((score) => readingBand(score).en)).toEqual([
      "very easy",
      "easy",
      "difficult",
      "very difficult",
    ]);
  });
});

describe("readability", () => {
  it("measures a text by hand count, without title, numbers and addresses", async () => {
    // 2 sentences, 8 words; syllables: 1+2+2+1+2 and 3+1+2.
    const text = "O rato\nO gato subiu no muro. Pássaros não 12 cantam.";
    const { metrics, data } = await analyseEssayAspect("readability", { text, language: "pt" });
    const value = (id: string) => metrics.find((metric) => metric.id === id)?.value;
    expect(value("sentence-length")).toBe(4);
    expect(value("syllables-per-word")).toBe(1.75);
    expect(value("flesch")).toBe(96.7);
    expect(value("long-words")).toBe(0);
    expect(data).toMatchObject({ band: { en: "very easy" } });
  });

  it("marks a paragraph that is very hard to read", async () => {
    const hard =
      "A indisponibilidade infraestrutural característica das municipalidades interioranas impossibilita a operacionalização satisfatória das universalizadas políticas educacionais contemporâneas, comprometendo irremediavelmente a intelectualidade juvenil, a produtividade nacional, a institucionalidade democrática e a sustentabilidade orçamentária.";
    const easy = "O gato dorme no sofá. A casa é boa.";
    const text = `${easy}\n${hard}`;
    const { findings, data } = await analyseEssayAspect("readability", { text });
    expect(findings).toMatchObject([
      { rule: "readability/hard-paragraph", span: { start: easy.length + 1, end: text.length } },
    ]);
    expect(data?.paragraphs).toHaveLength(2);
  });

  it("uses the English formula and syllables for English", async () => {
    const { metrics } = await analyseEssayAspect("readability", {
      text: "The cat sat on the mat.",
      language: "en",
    });
    expect(metrics[0]).toMatchObject({ id: "flesch", value: 116.1, label: { en: "Flesch reading ease" } });
  });

  it("is zero without words", async () => {
    const { metrics, data } = await analyseEssayAspect("readability", { text: "12 ... !" });
    expect(metrics.map(({ value }) => value)).toEqual([0, 0, 0, 0]);
    expect(data).toEqual({ paragraphs: [null] });
  });
});
