import { describe, expect, it } from "vitest";
import { analyseEssayAspect } from "../analyse";

const analyse = (text: string) => analyseEssayAspect("structure", { text });

async function passages(text: string, rule: string) {
  const { findings } = await analyse(text);
  return findings.filter((found) => found.rule === rule).map(({ span }) => text.slice(span.start, span.end));
}

const metricOf = async (text: string, id: string) =>
  (await analyse(text)).metrics.find((metric) => metric.id === id)?.value;

const longSentence = `Isto ${"e mais isto ".repeat(17)}acaba.`;

describe("structure", () => {
  it("counts paragraphs without the title, sentences, words and characters", async () => {
    const text = "O título\nUma frase. Outra frase aqui.\nMais uma. E 2,5 no fim.";
    expect(await metricOf(text, "paragraphs")).toBe(2);
    expect(await metricOf(text, "sentences")).toBe(5);
    expect(await metricOf(text, "words")).toBe(13);
    expect(await metricOf(text, "characters")).toBe(text.length);
    expect(await metricOf(text, "words-per-sentence")).toBe(2.6);
  });

  it("gives offsets from which each part can be read back", async () => {
    const text = "Oi 👍🏽, João.\r\nVocê vem?";
    const { data } = await analyse(text);
    expect(data).toMatchObject({
      language: "pt",
      paragraphs: [
        [0, 14, false],
        [16, 25, false],
      ],
      sentences: [
        [0, 14, 0],
        [16, 25, 1],
      ],
      words: [0, 2, 9, 13, 16, 20, 21, 24],
    });
  });

  it("finds sentences of more than fifty words", async () => {
    expect(await passages(`Curta. ${longSentence} Outra curta.`, "structure/long-sentence")).toEqual([
      longSentence,
    ]);
  });

  it("finds a paragraph of one sentence, but not a title, direct speech or a whole text of one", async () => {
    const text = "Um título\nUma frase só, bem curta.\nDuas frases. Aqui estão.\n— Uma fala.";
    expect(await passages(text, "structure/one-sentence-paragraph")).toEqual(["Uma frase só, bem curta."]);
    expect(await passages("Uma frase só.", "structure/one-sentence-paragraph")).toEqual([]);
  });

  it("finds long paragraphs, and a long text in one paragraph", async () => {
    const long = "Esta frase tem exatamente oito palavras e acaba. ".repeat(21).trim();
    expect(await passages(`${long}\nOutro. Curto.`, "structure/long-paragraph")).toEqual([long]);
    expect(await passages(long, "structure/long-paragraph")).toEqual([]);
    expect(await passages(long, "structure/single-paragraph")).toEqual([long]);
  });

  it("finds small letters that open a sentence and gives the capital", async () => {
    const text = "o rio subiu. as casas não. “é tarde”, disse. (sim.) iPhone novo. 2 casas.";
    const { findings } = await analyse(text);
    const found = findings.filter(({ rule }) => rule === "structure/lowercase-start");
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(["o", "as", "é", "sim"]);
    expect(found[1]?.suggestions[0]).toMatchObject({
      safe: true,
      edits: [{ span: { start: 13, end: 15 }, text: "As" }],
    });
  });

  it("finds a missing space and inserts it", async () => {
    const { findings } = await analyse("O rio subiu.As casas não.");
    expect(findings).toMatchObject([
      {
        rule: "structure/missing-space",
        span: { start: 11, end: 12 },
        suggestions: [{ edits: [{ span: { start: 12, end: 12 }, text: " " }] }],
      },
    ]);
  });

  it("says when a text is in another language, and no other aspect speaks", async () => {
    const text =
      "La educación es un derecho de todos los ciudadanos, pero en muchos países los niños no pueden ir a la escuela porque sus padres son muy pobres.";
    expect(await passages(text, "structure/unsupported-language")).toEqual([text]);
    for (const aspect of ["spelling", "readability", "repetition", "cohesion"] as const) {
      expect(await analyseEssayAspect(aspect, { text })).toMatchObject({ findings: [], metrics: [] });
    }
  });
});
