import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { essayExamples, readEssayExample } from "../essay/examples";
import { compare } from "./compare";

const texts: Record<string, string> = {};
const exampleOf = (id: string): string => texts[id] ?? "";

beforeAll(async () => {
  for (const example of essayExamples) texts[example.id] = await readEssayExample(example);
});

const passage =
  "A orquestra do bairro ensaia numa garagem emprestada por um mecânico, e aos domingos a vizinhança leva cadeiras para a calçada. Ninguém paga entrada; quem pode deixa um pacote de café na mesa do maestro, que agradece com uma valsa antiga.";

describe("compare", () => {
  it("finds nothing in common between essays of different themes", () => {
    const ids = Object.keys(texts);
    const reported = ids.flatMap((a, at) =>
      ids.slice(at + 1).filter((b) => compare(exampleOf(a), exampleOf(b)).passages.length > 0),
    );
    expect(ids).toHaveLength(6);
    expect(reported).toEqual([]);
  });

  it("aligns a copied passage exactly, whatever its case, accents and line breaks", () => {
    const before = `${exampleOf("medium")}\n`;
    const a = `${before}${passage}\n${exampleOf("weak")}`;
    const copy = passage.toUpperCase().replaceAll("Ã", "A").replaceAll(" ", "\n");
    const b = `${copy} ${exampleOf("strong")}`;
    const { passages, share } = compare(a, b);
    expect(passages).toEqual([
      {
        a: { start: before.length, end: before.length + passage.length - 1 },
        b: { start: 0, end: copy.length - 1 },
        words: 41,
        kind: "verbatim",
      },
    ]);
    expect(share.a).toBeCloseTo(41 / (a.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 2);
  });

  it("calls a passage edited whose words were exchanged and sentences moved", () => {
    const copy =
      "Ninguém paga ingresso; quem pode deixa um saco de café na mesa do regente, que agradece com uma valsa antiga. A banda do bairro ensaia numa oficina emprestada por um mecânico, e aos sábados a vizinhança leva bancos para a calçada.";
    const { passages } = compare(`${exampleOf("medium")}\n${passage}`, `${copy}\n${exampleOf("strong")}`);
    expect(passages).toMatchObject([{ kind: "edited", b: { start: 0 } }]);
    expect(passages[0]?.words).toBeGreaterThanOrEqual(36);
  });

  it("leaves out attributed quotations, yet not what is merely put between marks", () => {
    const [one, other] = [exampleOf("medium"), exampleOf("strong")];
    const attributed = `Segundo Rubem Braga, “${passage}”`;
    expect(compare(`${one}\n${attributed}`, `${attributed}\n${other}`).passages).toEqual([]);
    expect(compare(`${one}\n“${passage}”`, `“${passage}”\n${other}`).passages).toHaveLength(1);
  });

  it("leaves out the motivating text, copied or edited, and finds what stands beside it", () => {
    const prompt =
      "Uma pesquisa com moradores de vinte capitais perguntou o que fariam com uma hora livre a mais por dia. Dormir e estar com os filhos vieram na frente; quase ninguém falou em trabalhar.";
    const edited = prompt.replace("pesquisa", "enquete").replace("capitais", "cidades");
    const a = `${exampleOf("medium")}\n${prompt}`;
    const b = `${edited}\n${exampleOf("strong")}`;
    expect(compare(a, b).passages).toHaveLength(1);
    expect(compare(a, b, { exclude: [prompt] })).toEqual({ passages: [], share: { a: 0, b: 0 } });
    const beside = compare(`${a}\n${passage}`, `${passage}\n${b}`, { exclude: [prompt] });
    expect(beside.passages).toMatchObject([{ words: 41, kind: "verbatim" }]);
  });

  it("finds a whole text in itself", () => {
    for (const text of Object.values(texts)) {
      const { passages, share } = compare(text, text);
      expect(passages.length).toBeGreaterThan(0);
      expect(share.a).toBeGreaterThan(0.95);
    }
  });

  it("gives spans within both texts, and the same ones mirrored for swapped texts", () => {
    const sentences = Object.values(texts).flatMap((text) => text.split(/(?<=[.!?])\s+/u));
    const essay = fc.array(fc.constantFrom(...sentences), { maxLength: 12 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(essay, essay, (a, b) => {
        const { passages, share } = compare(a, b);
        for (const { a: inA, b: inB, words } of passages) {
          expect(inA.start >= 0 && inA.start < inA.end && inA.end <= a.length).toBe(true);
          expect(inB.start >= 0 && inB.start < inB.end && inB.end <= b.length).toBe(true);
          expect(words).toBeGreaterThanOrEqual(22);
        }
        expect(Math.max(share.a, share.b)).toBeLessThanOrEqual(1);
        expect(passages.length === 0).toBe(share.a === 0);
      }),
      { numRuns: 150 },
    );
  });

  it("bears any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(compare(text, `${text} ${text}`).share.a).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
    expect(compare("", "").passages).toEqual([]);
  });
});
