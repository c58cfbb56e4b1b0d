import { describe, expect, it } from "vitest";
import { assembleText, type ReadLine } from "./assemble-text";

type Place = { top: number; left?: number };

/** A line of words 10 pixels a letter wide and 20 high. */
function line(text: string, { top, left = 100 }: Place): ReadLine {
  let x = left;
  const words = text.split(" ").map((word) => {
    const extent = { left: x, top, right: x + word.length * 10, bottom: top + 20 };
    x += (word.length + 1) * 10;
    return { text: word, confidence: 0.9, extent };
  });
  return { words, extent: { left, top, right: x - 10, bottom: top + 20 } };
}

const lines = (...texts: string[]) => texts.map((text, index) => line(text, { top: 100 + index * 30 }));
const known =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word);

describe("assembled text", () => {
  it("joins lines, and parts paragraphs at gaps", () => {
    const read = [...lines("O título", "segue aqui", "e aqui."), line("Outro parágrafo", { top: 230 })];
    expect(assembleText(read).text).toBe("O título segue aqui e aqui.\n\nOutro parágrafo");
  });

  it("parts paragraphs at an indent after a full stop", () => {
    const read = [
      line("Uma frase longa que", { top: 100 }),
      line("acaba aqui.", { top: 130 }),
      line("Outra que começa", { top: 160, left: 140 }),
      line("mais para dentro.", { top: 190 }),
    ];
    expect(assembleText(read).text).toBe(
      "Uma frase longa que acaba aqui.\n\nOutra que começa mais para dentro.",
    );
  });

  it("goes on in the next column with the sentence that it broke off", () => {
    const read = [...lines("primeira coluna", "que não"), line("acaba nela.", { top: 100, left: 600 })];
    expect(assembleText(read).text).toBe("primeira coluna que não acaba nela.");
  });

  it("mends words parted at line ends and leaves their places apart", () => {
    const { text, words } = assembleText(lines("uma biblio-", "teca nova"));
    expect(text).toBe("uma biblioteca nova");
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(["uma", "biblio", "teca", "nova"]);
    expect(words[1]?.end).toBe(words[2]?.start);
  });

  it.each([
    ["guarda-", "chuva aberto", known("guarda", "chuva"), "guarda-chuva aberto"],
    ["biblio-", "teca aberta", known("biblioteca", "teca"), "biblioteca aberta"],
    ["transformá-", "la logo", known("transformá-la"), "transformá-la logo"],
    ["São Paulo-", "Rio de avião", undefined, "São Paulo- Rio de avião"],
    ["de 10-", "20 pessoas", undefined, "de 10- 20 pessoas"],
  ])("reads %s | %s", (first, second, knows, expected) => {
    expect(assembleText(lines(first, second), knows).text).toBe(expected);
  });

  it("gives a page with typographic quotation marks only those", () => {
    expect(assembleText(lines('Disse “sim” e "não".', 'Leu "Dom Casmurro".')).text).toBe(
      "Disse “sim” e “não”. Leu “Dom Casmurro”.",
    );
    expect(assembleText(lines('Disse "sim" e "não".')).text).toBe('Disse "sim" e "não".');
  });

  it("covers exactly the words with its places", () => {
    const { text, words } = assembleText(lines("a bela “flor”", "de maio-", "ria"));
    expect(words.map(({ start, end, text: word }) => [word, text.slice(start, end)])).toEqual(
      ["a", "bela", "“flor”", "de", "maio", "ria"].map((word) => [word, word]),
    );
  });

  it("of no lines is empty", () => {
    expect(assembleText([])).toEqual({ text: "", words: [] });
  });
});
