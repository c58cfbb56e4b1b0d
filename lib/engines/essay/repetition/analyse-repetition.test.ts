import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseEssayAspect } from "../analyse";
import { movingAverageTypeTokenRatio, typeTokenRatio } from "./diversity";

async function passages(text: string, rule: string, theme?: string) {
  const { findings } = await analyseEssayAspect("repetition", { text, theme, language: "pt" });
  return findings
    .filter((found) => found.rule === rule)
    .map(({ span }) => [span.start, text.slice(span.start, span.end)]);
}

describe("diversity", () => {
  it("is the plain ratio for short texts and none for none", () => {
    expect(typeTokenRatio([])).toBe(0);
    expect(movingAverageTypeTokenRatio(["a", "b", "a"])).toBeCloseTo(2 / 3, 10);
  });

  it("equals the mean over all windows, counted naively", () => {
    const words$ = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(words$, fc.integer({ min: 1, max: 5 }), (words, size) => {
        const windows = words
          .slice(size - 1)
          .map((_, index) => new Set(words.slice(index, index + size)).size / size);
        const mean = windows.reduce((sum, value) => sum + value, 0) / windows.length;
        expect(movingAverageTypeTokenRatio(words, size)).toBeCloseTo(mean, 10);
      }),
    );
  });
});

describe("repetition", () => {
  it("finds a content word and its forms three times within sixty words, at the third", async () => {
    const text = "O bairro cresceu. Os bairros vizinhos não. Quem vive no bairro reclama do bairro.";
    expect(await passages(text, "repetition/close")).toEqual([[text.indexOf("bairro reclama"), "bairro"]]);
  });

  it("leaves words of the theme, stop words and distant repetitions alone", async () => {
    const text =
      "O bairro cresceu. Os bairros vizinhos não. Quem vive no bairro reclama também, também, também.";
    expect(await passages(text, "repetition/close", "A vida nos bairros")).toEqual([]);
    const filler = Array.from(
      { length: 40 },
      (_, index) => `palavra${String.fromCharCode(97 + (index % 26))}${index}`,
    ).join(" ");
    expect(await passages(`muro ${filler} muro ${filler} muro`, "repetition/close")).toEqual([]);
  });

  it("finds a word that the whole text leans on, at its first use", async () => {
    const text = `Coisas boas. ${"Uma coisa leva a outra. ".repeat(5)}`;
    expect(await passages(text, "repetition/overused")).toEqual([[0, "Coisas"]]);
  });

  it("finds a doubled word and deletes the second", async () => {
    const text = "O trabalho de de campo durou.";
    const { findings } = await analyseEssayAspect("repetition", { text, language: "pt" });
    expect(findings).toMatchObject([
      {
        rule: "repetition/doubled-word",
        span: { start: 11, end: 16 },
        suggestions: [{ edits: [{ span: { start: 13, end: 16 }, text: "" }] }],
      },
    ]);
    expect(
      await passages("Ele se se. Muito muito bom. Fim. Fim de festa. Não, não.", "repetition/doubled-word"),
    ).toEqual([]);
  });

  it("finds sentences that open with the same two words, or three with the same one", async () => {
    const text =
      "A cidade cresce muito. A cidade precisa de escolas. Eu vim cedo. Eu saí tarde. Eu dormi bem.";
    expect(await passages(text, "repetition/sentence-opening")).toEqual([
      [23, "A cidade"],
      [text.indexOf("Eu dormi"), "Eu dormi"],
    ]);
  });

  it("lists the most frequent content words with their places", async () => {
    const { data } = await analyseEssayAspect("repetition", {
      text: "Muro alto. Muros altos. Muro.",
      language: "pt",
    });
    expect(data).toMatchObject({
      frequent: [
        {
          word: "muro",
          count: 3,
          spans: [
            [0, 4],
            [11, 16],
            [24, 28],
          ],
        },
        { word: "alto", count: 2 },
      ],
    });
  });
});
