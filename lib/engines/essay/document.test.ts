import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/kernel/errors";
import { maxTextLength, readDocument } from "./document";

const sentences = (text: string) =>
  readDocument({ text, language: "pt" }).sentences.map(({ start, end }) => text.slice(start, end));
const paragraphs = (text: string) =>
  readDocument({ text, language: "pt" }).paragraphs.map(({ start, end }) => text.slice(start, end));

describe("paragraphs", () => {
  it("are the lines that hold something, whatever ends them", () => {
    expect(paragraphs("Um.\r\n\r\n  Dois. \rTrês.\u2028Quatro.\n")).toEqual([
      "Um.",
      "Dois.",
      "Três.",
      "Quatro.",
    ]);
  });

  it("of a hard-wrapped text end at empty lines only", () => {
    const text =
      "A primeira linha\nsegue na segunda\ne acaba aqui.\n\nOutro parágrafo\ntambém quebrado\nem linhas.";
    expect(paragraphs(text)).toEqual([
      "A primeira linha\nsegue na segunda\ne acaba aqui.",
      "Outro parágrafo\ntambém quebrado\nem linhas.",
    ]);
  });

  it("know a title from a first paragraph, and direct speech", () => {
    const { paragraphs: parts } = readDocument({ text: "O uso da água\nA água é um bem.\n— Será?" });
    expect(parts.map(({ title }) => title)).toEqual([true, false, false]);
    expect(parts.map(({ speech }) => speech)).toEqual([false, false, true]);
    expect(readDocument({ text: "A água é um bem.\nOutra." }).paragraphs[0]?.title).toBe(false);
    expect(readDocument({ text: "Só um título" }).paragraphs[0]?.title).toBe(false);
  });
});

describe("sentences", () => {
  it.each([
    ["abbreviated titles", "O Sr. Silva e a Dra. Ana leram o art. 5º da p. 12. Depois saíram.", 2],
    ["p. ex.", "Há frutas, p. ex. a manga, no quintal. São doces.", 2],
    ["etc. inside", "Livros, jornais etc. são caros. Faltam leitores.", 2],
    ["etc. at the end", "Comprou livros, jornais etc. Depois leu tudo.", 2],
    ["decimals and thousands", "Cresceu 3.5 por cento, de 10.000 a 10.350. Pouco.", 2],
    ["an ellipsis that goes on", "Ele pensou... e foi embora. Voltou depois.", 2],
    ["an ellipsis that ends", "Ele pensou… Depois foi embora.", 2],
    ["?! together", "Como assim?! Ninguém sabia. Por quê???", 3],
    ["a quotation that closes after the stop", "“Tudo passa.” Foi o que disse. (Ninguém ouviu.) Fim.", 4],
    ["a quotation that goes on", "“Aonde vamos?” perguntou ela. “Longe.”", 2],
    ["initials", "J. K. Rowling e Carlos D. de Andrade escrevem. Eu leio.", 2],
    ["a letter that ends a sentence", "Falta vitamina C. O corpo sente.", 2],
    ["dates b. C.", "Nasceu em 50 a.C. e morreu velho. Consta.", 2],
    ["a missing space", "O mundo mudou.Isso é bom?Não sei.", 3],
    ["an item number", "1. Introdução ao tema. Depois o resto.", 2],
    ["a small letter after the point", "o mundo mudou. isso é bom.", 2],
    ["a web address", "Veja www.exemplo.com.br/pagina. Está lá.", 2],
    ["Mr. and e.g.", "Mr. Smith likes fruit, e.g. apples. He eats it.", 2],
    ["no stop at all", "sem ponto nenhum", 1],
  ])("are split right with %s", (_, text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it("keep their closing marks and drop the space between", () => {
    expect(sentences("“Vai chover!” Ela riu.  Foi-se (sem guarda-chuva.)")).toEqual([
      "“Vai chover!”",
      "Ela riu.",
      "Foi-se (sem guarda-chuva.)",
    ]);
  });
});

describe("readDocument", () => {
  it("covers any text: parts are in order, nest, and leave out only what has no letters", () => {
    const text$ = fc
      .array(
        fc.constantFrom(
          "Ação",
          "e",
          "Sr",
          ".",
          "?!",
          "...",
          " ",
          "\n",
          "\r\n",
          "3,5",
          "“",
          "”",
          "👍🏽",
          "cafe\u0301",
          "\u200b",
          "-",
          "É",
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text$, (text) => {
        const { paragraphs: parts, sentences: cut, words } = readDocument({ text, language: "pt" });
        const outside = (spans: readonly { start: number; end: number }[]) => {
          let at = 0;
          let rest = "";
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(at);
            rest += text.slice(at, start);
            at = end;
          }
          return rest + text.slice(at);
        };
        expect(outside(parts)).toMatch(/^\s*$/);
        expect(outside(cut)).toMatch(/^\s*$/);
        expect(outside(words)).not.toMatch(/[\p{L}\p{N}]/u);
        for (const sentence of cut) {
          const paragraph = parts[sentence.paragraph];
          expect(sentence.start).toBeGreaterThanOrEqual(paragraph?.start ?? Number.NaN);
          expect(sentence.end).toBeLessThanOrEqual(paragraph?.end ?? Number.NaN);
        }
        words.forEach((word, index) => {
          const { from, to } = cut[word.sentence]?.words ?? { from: -1, to: -1 };
          expect(index >= from && index < to).toBe(true);
        });
      }),
    );
  });

  it("refuses a text beyond its limit", () => {
    const call = () => readDocument({ text: "a".repeat(maxTextLength + 1) });
    expect(call).toThrow(AppError);
    expect(call).toThrow(expect.objectContaining({ code: "too_large" }));
  });
});

it("gives each sentence its own tokens", () => {
  const text = "Um dia. Dois dias!\n\nTrês.";
  const { sentences, tokens } = readDocument({ text });
  const slices = sentences.map(({ tokens: { from, to } }) =>
    tokens
      .slice(from, to)
      .map(({ start, end }) => text.slice(start, end))
      .join(""),
  );
  expect(slices).toEqual(["Um dia.", "Dois dias!", "Três."]);
});
