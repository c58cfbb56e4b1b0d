import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EssayRule, essayRules } from "../catalogue/catalogue";
import { readDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { readSentence } from "../norm/context/reading";
import { applyEdits } from "../testing/apply-edits";
import { findPunctuation } from "./find-punctuation";

async function findingsIn(text: string) {
  const document = readDocument({ text, language: "pt" });
  const tagged = await tagsOf(document);
  const { findings } = await findPunctuation(
    document,
    tagged.map((words) => readSentence(text, words)),
  );
  return findings;
}
const rulesIn = async (text: string) => (await findingsIn(text)).map(({ rule }) => rule);

/** The text with the first suggestion of every finding applied. */
async function corrected(text: string): Promise<string> {
  const edits = (await findingsIn(text)).flatMap(({ suggestions = [] }) => suggestions[0]?.edits ?? []);
  return applyEdits(text, edits);
}

const piece = fc.constantFrom(
  ..."porém,|Porém|além disso|que|e|mas|, |. |\n|,,|: |como:|a escola|“a mata”|(o rio)|corre|disse|gerando|isso|👩‍👩‍👧|cafe\u0301|\ud83d|”|)|anticonstitucionalissimamentes|O RIO".split(
    "|",
  ),
);

const isEssayRule = (id: string): id is EssayRule => Object.hasOwn(essayRules, id);
const ownRules = Object.keys(essayRules)
  .filter(isEssayRule)
  .filter((rule) => rule.startsWith("punctuation/"));

describe("every rule of punctuation", () => {
  it.each(ownRules)(
    "%s: finds its bad example, corrects it to the good one and leaves that alone",
    async (rule) => {
      const { bad, good } = essayRules[rule];
      expect(await rulesIn(bad["pt-BR"])).toEqual([rule]);
      expect(await corrected(bad["pt-BR"])).toBe(good["pt-BR"]);
      expect(await rulesIn(good["pt-BR"])).toEqual([]);
    },
  );
});

describe("what is right is left alone", () => {
  it.each([
    "Portanto, o conselho aprovou a obra.",
    "Assim como o rio, a mata foi cercada.",
    "Ele não só leu, mas também comentou o livro.",
    "A mãe, que trabalha longe, chega tarde.",
    "O país que tem florestas precisa cuidar delas.",
    "A maioria dos alunos chegou cedo.",
    "Havia muitas pessoas na praça.",
    "A partir dessa data, é proibido pescar.",
    "Isto é, a regra vale para todos.",
    "É um mal necessário, disse o médico.",
    "Além disso, a escola, que fica longe, abre cedo.",
    "Comprou livros, cadernos, lápis e canetas.",
    "A casa (antiga) tem “três” portas.",
    "Os preços subiram 3,5% em 2019.",
    "Para conter a cheia, são necessárias novas obras.",
    "Em tempos de redes sociais, usamos o celular em toda parte.",
    "O rio, fonte de vida da região, está poluído.",
  ])("%s", async (text) => {
    expect(await rulesIn(text)).toEqual([]);
  });
});

describe("findPunctuation", () => {
  it("keeps spans inside any text, on characters, and suggests something else that is whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = pieces.join(" ");
        for (const { span, suggestions = [] } of await findingsIn(text)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.end - span.start).toBeGreaterThan(0);
          expect(span.end - span.start).toBeLessThanOrEqual(60);
          for (const { edits } of suggestions) {
            expect(edits).toHaveLength(1);
            for (const edit of edits) {
              expect(edit.span.start).toBeGreaterThanOrEqual(span.start);
              expect(edit.span.end).toBeLessThanOrEqual(span.end);
              expect(edit.text).not.toBe(text.slice(edit.span.start, edit.span.end));
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("mends an insertion that has one of its two commas", async () => {
    const right = "O filósofo, conhecido por seus livros, afirma que a cidade é de todos.";
    expect(await corrected(right.replace("livros,", "livros"))).toBe(right);
  });

  it("finds nothing in nothing and in signs alone", async () => {
    expect(await findingsIn("")).toEqual([]);
    expect(await findingsIn("?! — 👩‍👩‍👧")).toEqual([]);
  });

  it("takes one endless sentence", async () => {
    const rules = await rulesIn("a escola abriu cedo, e o rio que corre ali ".repeat(2_000));
    expect(rules.length).toBeLessThan(8_000);
  });
});
