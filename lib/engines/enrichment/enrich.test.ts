import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enrichText } from "@/lib/composition/enrich-text";
import { essayExamples, readEssayExample } from "../essay/examples";
import type { Enrichment, Span } from "./types";

async function exampleOf(id: string): Promise<string> {
  const example = essayExamples.find((one) => one.id === id);
  return example ? readEssayExample(example) : "";
}

const namesOf = ({ entities }: Enrichment): string[] => entities.map(({ name, kind }) => `${kind}: ${name}`);

const allSpans = ({ keyPhrases, entities, summary }: Enrichment): Span[] => [
  ...keyPhrases.flatMap(({ spans }) => spans),
  ...entities.flatMap(({ spans }) => spans),
  ...summary,
];

describe("enrich", () => {
  it("names who and what the strong essay speaks of", async () => {
    const enrichment = await enrichText(await exampleOf("strong"));
    expect(namesOf(enrichment)).toEqual([
      "person: Ray Bradbury",
      "place: Brasil",
      "law: Constituição de 1988",
      "person: Paulo Freire",
      "organisation: Ministério da Educação",
    ]);
    expect(enrichment.entities[0]?.spans).toHaveLength(2);
    expect(enrichment).toMatchObject({ language: { code: "pt" }, words: 344, sentences: 14 });
    expect(enrichment.readability?.ease).toBeCloseTo(35.8, 1);
  });

  it("puts what an essay is about first", async () => {
    const first = async (id: string, count: number) =>
      (await enrichText(await exampleOf(id))).keyPhrases.slice(0, count).map(({ text }) => text);
    expect(await first("medium", 4)).toEqual(["celular", "pessoas", "escola", "professor"]);
    expect(await first("weak", 3)).toEqual(["onibus", "carro", "governo"]);
    expect(await first("english", 3)).toEqual(["buses", "trains", "Public transport"]);
  });

  it("sums up in whole sentences of the text, in its order", async () => {
    const text = await exampleOf("medium");
    const { summary } = await enrichText(text);
    expect(summary.map(({ start, end }) => text.slice(start, end))).toEqual([
      "O aluno que usa o celular durante a aula perde a explicação do professor.",
      "Com isso, o celular vai deixar de ser um problema e a escola vai formar pessoas mais concientes.",
    ]);
  });

  it("tells people, places and organisations by lists and by what stands beside them", async () => {
    const text =
      "Em 2020 a prefeita Ana Souza, de Recife, recebeu a Universidade Federal do Pará e o IBGE. João disse que Souza mentiu. Na Bahia e em Pirenópolis, perto do Rio Tietê, ninguém leu Hannah Arendt.";
    expect(namesOf(await enrichText(text))).toEqual([
      "date: 2020",
      "person: Ana Souza",
      "place: Recife",
      "organisation: Universidade Federal do Pará",
      "organisation: IBGE",
      "person: João",
      "place: Bahia",
      "place: Pirenópolis",
      "place: Rio Tietê",
      "person: Hannah Arendt",
    ]);
  });

  it("takes no capital at a sentence's beginning, no shouting and no title for a name", async () => {
    const text =
      "Entretanto choveu. Livros custam caro. ISSO NÃO PODE CONTINUAR ASSIM NUNCA. Ele leu “Vidas” ontem.";
    expect(namesOf(await enrichText(text))).toEqual([]);
  });

  it("has nothing to say of a text without words", async () => {
    expect(await enrichText("… !")).toMatchObject({
      readability: null,
      keyPhrases: [],
      entities: [],
      summary: [],
    });
  });

  it("gives spans within the text, scores from 0 to 1, and the same answer twice", async () => {
    const sentences = (await Promise.all(essayExamples.map(readEssayExample))).flatMap((text) =>
      text.split(/(?<=[.!?])\s+/u),
    );
    const piece = fc.oneof(fc.constantFrom(...sentences), fc.string({ unit: "grapheme", maxLength: 30 }));
    const anyText = fc.array(piece, { maxLength: 10 }).map((parts) => parts.join(" "));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const enrichment = await enrichText(text);
        for (const { start, end } of allSpans(enrichment))
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
        for (const { score } of [...enrichment.keyPhrases, ...enrichment.summary])
          expect(score >= 0 && score <= 1).toBe(true);
        expect(enrichment.keyPhrases.length).toBeLessThanOrEqual(10);
        expect(enrichment.summary.length).toBeLessThanOrEqual(5);
        expect(await enrichText(text)).toEqual(enrichment);
      }),
      { numRuns: 40 },
    );
  });
});
