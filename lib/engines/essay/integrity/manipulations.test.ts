import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { analyseIntegrity } from "./analyse-integrity";
import { analyse, paragraphs, strong, withMore } from "./testing/analysed-text";

describe("manipulations", () => {
  const loose =
    "Leitura, livros, bibliotecas, escola, cultura, acesso, cidadania, governo, famílias, jovens, educação, direito, futuro, desigualdade, ensino, professores, literatura, história, memória, liberdade, respeito, igualdade, investimento, políticas, debate, justiça.";
  it.each([
    ["repeated-text", `${paragraphs[1]}\n${paragraphs[2]}`],
    ["word-list", loose],
    [
      "name-list",
      "Conforme Immanuel Kant, conforme Karl Marx, conforme Max Weber, conforme Hannah Arendt, conforme Paulo Freire.\nSegundo Platão, segundo Aristóteles, segundo Rousseau, segundo Hobbes, segundo Locke.",
    ],
    ["invisible-characters", "A edu\u200bcação muda tudo."],
    ["lookalike-letters", "A sociedаde inteira ganha."],
    ["hidden-text", '<span style="color: white">cidadania</span>'],
  ])("%s", async (rule, more) => {
    expect((await analyse(strong)).rules).not.toContain(`integrity/${rule}`);
    expect((await analyse(withMore(more))).rules).toContain(`integrity/${rule}`);
  });

  it("leaves emoji, small quotations and a byte order mark alone", async () => {
    const { rules } = await analyse({ ...strong, text: `\ufeff${strong.text} 👩‍👩‍👧` });
    expect(rules).toEqual([]);
  });

  it("connectives in a row", async () => {
    const text = strong.text.replaceAll(/(?<=[.] )(?=\p{Lu})/gu, "Ademais, outrossim, nesse sentido, ");
    expect((await analyse({ ...strong, text })).rules).toContain("integrity/connective-chain");
  });

  it("words in no order", async () => {
    const text = strong.text
      .split("\n")
      .map((paragraph) =>
        paragraph
          .split(". ")
          .map(
            (sentence) =>
              `${sentence
                .toLowerCase()
                .replaceAll(/[^\p{L}\s]/gu, "")
                .split(" ")
                .toSorted()
                .join(" ")} de`,
          )
          .join(". "),
      )
      .join("\n");
    expect((await analyse({ ...strong, text })).rules).toContain("integrity/broken-sentences");
  });

  it("sentences in reverse", async () => {
    const sentences = paragraphs.map((paragraph) => paragraph.split(/(?<=[.]) /u)).reverse();
    const text = sentences.map((of) => of.toReversed().join(" ")).join("\n");
    const { rules, value } = await analyse({ ...strong, text });
    expect(rules).toContain("integrity/sentence-order");
    expect(value("sentence-order")).toBeLessThan(0);
    expect((await analyse(strong)).value("sentence-order")).toBeGreaterThan(2);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ...[
      "Meu nome é",
      "Ana",
      "kkkk",
      "de",
      "o",
      ", ",
      ".",
      "!\n",
      "\n",
      " ",
      "123.456.789-09",
      "@",
      "\u200b",
      "а",
      "☺️",
      "—",
      "“",
      "merda",
      "texto",
      "=====",
      "desde sempre",
    ],
  );
  it("gives spans inside the text and finite numbers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 120 }), async (parts) => {
        const text = parts.join(" ");
        const { findings, metrics, data } = await analyseIntegrity(
          readDocument({
            text,
            theme: "O texto",
            motivatingText: "Meu nome é Ana de texto o texto",
            language: "pt",
          }),
        );
        for (const { span } of findings) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThan(span.end);
        }
        expect(metrics.every(({ value }) => Number.isFinite(value))).toBe(true);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["k"],
    ["a "],
    ["\n"],
    ["(("],
    ["“a "],
    ["Eu, Ana "],
    ["o de "],
    ["☺"],
    ["1.2"],
    ["\u200b"],
    ["lá lá "],
  ])(
    "takes 50,000 characters of %j",
    async (piece) => {
      const text = piece.repeat(Math.ceil(50_000 / piece.length));
      const { metrics } = await analyseIntegrity(readDocument({ text, theme: "A fome", language: "pt" }));
      expect(metrics.length).toBeGreaterThan(5);
    },
    60_000,
  );
});
