import { describe, expect, it } from "vitest";
import { analyseEssay } from "../analyse";
import { essayExamples, readEssayExample } from ".";

async function analyseExample(id: string) {
  const example = essayExamples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`no example ${id}`);
  const text = await readEssayExample(example);
  const { theme, motivatingText } = example;
  const results = await analyseEssay({ text, theme, motivatingText });
  const found = (rule: string) =>
    results
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.rule === rule)
      .map(({ span, suggestions }) => {
        const best = suggestions[0]?.edits.map((edit) => edit.text).join("…");
        return [text.slice(span.start, span.end), ...(best === undefined ? [] : [best])];
      });
  const value = (id_: string) =>
    results.flatMap(({ metrics }) => metrics).find((metric) => metric.id === id_)?.value;
  const rules = new Set(results.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  return { text, results, found, value, rules };
}

describe("the strong essay", () => {
  it("has nothing to correct", async () => {
    const { rules, value } = await analyseExample("strong");
    expect([...rules]).toEqual([]);
    expect([
      value("paragraphs"),
      value("sentences"),
      value("misspelled"),
      value("linked-paragraphs"),
    ]).toEqual([4, 14, 0, 3]);
    expect(value("words")).toBeGreaterThan(320);
    expect(value("connective-functions")).toBeGreaterThanOrEqual(9);
  });
});

describe("the medium essay", () => {
  it("lacks accents, repeats words and has a loose paragraph", async () => {
    const { found } = await analyseExample("medium");
    expect(found("spelling/missing-accent")).toEqual([
      ["Tambem", "Também"],
      ["matematica", "matemática"],
      ["videos", "vídeos"],
      ["laboratorio", "laboratório"],
      ["unico", "único"],
      ["familias", "famílias"],
      ["tambem", "também"],
    ]);
    expect(found("spelling/unknown-word")).toEqual([
      ["anciosas", "ansiosas"],
      ["concientes", "conscientes"],
    ]);
    expect(found("repetition/doubled-word")).toEqual([["o o", ""]]);
    expect(found("repetition/sentence-opening")).toEqual([["O professor"]]);
    expect(found("repetition/close")).toEqual([["pessoas"], ["professor"]]);
    expect(found("cohesion/unlinked-paragraph")).toEqual([["O aluno que usa"]]);
  });
});

describe("the weak essay", () => {
  it("has mistakes of every kind", async () => {
    const { found, value } = await analyseExample("weak");
    expect(found("structure/lowercase-start").map(([word]) => word)).toEqual([
      "hoje",
      "as",
      "outra",
      "entao",
    ]);
    expect(found("structure/missing-space")).toHaveLength(1);
    expect(found("structure/one-sentence-paragraph")).toHaveLength(2);
    expect(found("spelling/chat-abbreviation")).toEqual([["vc", "você"]]);
    expect(found("spelling/joined-words")).toEqual([["Concerteza", "Com certeza"]]);
    expect(found("spelling/unknown-word")).toEqual([
      ["bicicreta", "bicicleta"],
      ["poblema", "problema"],
    ]);
    expect(found("spelling/missing-accent")).toContainEqual(["saude", "saúde"]);
    expect(value("misspelled-share")).toBeGreaterThan(0.1);
  });
});

describe("the rambling essay", () => {
  it("is one paragraph of endless sentences, spelled right", async () => {
    const { found, value } = await analyseExample("rambling");
    expect(found("structure/single-paragraph")).toHaveLength(1);
    expect(found("structure/long-sentence").map(([sentence]) => sentence?.slice(0, 22))).toEqual([
      "A alimentação das cria",
      "Há quem diga que comid",
    ]);
    expect(found("readability/hard-paragraph")).toHaveLength(1);
    expect(value("misspelled")).toBe(0);
    expect(value("sentence-length")).toBeGreaterThan(90);
  });
});

describe("the narrative", () => {
  it("is easy, informal and loosely linked", async () => {
    const { found, value, rules } = await analyseExample("narrative");
    expect(found("spelling/chat-abbreviation")).toEqual([["Vc", "Você"]]);
    expect(found("cohesion/unlinked-paragraph")).toEqual([
      ["O busão estava lotado"],
      ["Todo mundo riu"],
      ["Na aula a professora"],
    ]);
    expect(rules).not.toContain("structure/one-sentence-paragraph");
    expect(value("flesch")).toBeGreaterThan(75);
  });
});

describe("the English essay", () => {
  it("is read as English", async () => {
    const { found, results } = await analyseExample("english");
    expect(results[0]?.data).toMatchObject({ language: "en" });
    expect(found("spelling/unknown-word")).toEqual([
      ["goverments", "governments"],
      ["enviroment", "environment"],
      ["definately", "definitely"],
    ]);
    expect(found("repetition/doubled-word")).toEqual([["the the", ""]]);
    expect(found("repetition/close")).toEqual([["people"]]);
  });
});
