import { expect, it } from "vitest";
import { readDocument } from "../document";
import { findThemePhrases } from "./theme-phrases";

const theme = "Desafios para a inclusão de pessoas surdas na escola";
const phrasesOf = (text: string, of = theme) => {
  const found = findThemePhrases(readDocument({ text, theme: of, language: "pt" }));
  return { ...found, spans: found.spans.map(({ start, end }) => text.slice(start, end)) };
};

it("finds the theme's own words in the longest runs", () => {
  const { spans, count } = phrasesOf("Hoje a inclusão de pessoas surdas avança, mas a escola resiste.");
  expect(spans).toEqual(["a inclusão de pessoas surdas", "escola"]);
  expect(count).toBe(1);
});

it("weighs a run that comes back and the paragraphs that have it", () => {
  const sentence = "Muito se fala sobre a inclusão de pessoas surdas na escola.";
  const often = phrasesOf(Array(4).fill(sentence).join("\n"));
  expect(often.samePhrase).toBe(4 * (4 / 5));
  expect(often.paragraphs).toBe(1);
  expect(phrasesOf(sentence).samePhrase).toBe(0);
});

it("has nothing to find without a theme or a text", () => {
  for (const [text, of] of [
    ["A escola muda.", ""],
    ["", theme],
  ] as const)
    expect(phrasesOf(text, of)).toEqual({ spans: [], count: 0, share: 0, samePhrase: 0, paragraphs: 0 });
});
