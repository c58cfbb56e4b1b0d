import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EssayRule, essayRules } from "../catalogue/catalogue";
import { sentenceRules } from "../catalogue/sentences";
import { readDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { applyEdits } from "../testing/apply-edits";
import { readSentence } from "./context/reading";
import { findGrammar } from "./find-grammar";

async function findingsIn(text: string) {
  const document = readDocument({ text, language: "pt" });
  const tagged = await tagsOf(document);
  const { findings } = await findGrammar(
    document,
    tagged.map((words) => readSentence(text, words)),
  );
  return findings;
}
const rulesIn = async (text: string): Promise<string[]> => (await findingsIn(text)).map(({ rule }) => rule);

const isEssayRule = (id: string): id is EssayRule => Object.hasOwn(essayRules, id);
const ownRules = Object.keys(essayRules)
  .filter(isEssayRule)
  .filter((rule) => /^(?:grammar|register)\//u.test(rule) && !Object.hasOwn(sentenceRules, rule));

/** The text with the first suggestion of a rule's first finding applied. */
async function corrected(text: string, rule: string): Promise<string> {
  const findings = await findingsIn(text);
  const edits = findings.find((finding) => finding.rule === rule)?.suggestions?.[0]?.edits ?? [];
  return applyEdits(text, edits);
}

describe("every rule of grammar and register", () => {
  it.each(ownRules)(
    "%s: finds its bad example, corrects it to the good one and leaves that alone",
    async (rule) => {
      const { bad, good } = essayRules[rule];
      expect(await rulesIn(bad["pt-BR"])).toEqual([rule]);
      expect(await corrected(bad["pt-BR"], rule)).toBe(good["pt-BR"]);
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
    "O que eles fizeram foi pouco, mas ajudou.",
    "A maioria dos alunos chegou cedo.",
    "O problema são as filas.",
    "As crianças têm aulas de música e vêm a pé.",
    "Havia muitas pessoas na praça.",
    "Ele começou a estudar e voltou a ela.",
    "Foram à praia e à escola às sete horas.",
    "A rua onde moram é larga.",
    "Este ano a colheita foi boa.",
    "Quem mora longe não se atrasa mais do que os outros.",
    "Os pais levaram os filhos ao médico.",
    "Ela pratica esportes e publica os resultados.",
    "Isto é, a regra vale para todos.",
    "Vai dividi-lo em partes.",
    "Jovens de 16 a 24 anos participam.",
    "A partir dessa data, é proibido pescar.",
    "No que tange à reversão do quadro, nada mudou.",
    "Todos os dias chega um barco novo.",
    "É um mal necessário, disse o médico.",
    "Ele foi embora cedo.",
    "Essa medida vale para a capital e vai até a final do torneio.",
    "Os irmãos e o primo vendem peixe.",
    "O ENEM e o BRASIL aparecem na capa.",
    "As leis que protegem o rio são antigas, mas funcionam.",
    "O uso desses produtos traz riscos à saúde.",
    "É necessária uma mudança, e são necessários recursos.",
  ])("%s", async (text) => {
    expect(await rulesIn(text)).toEqual([]);
  });
});

it.each(["Esta medida vale para todos.", "É importante que esta pessoa volte."])(
  "does not take the demonstrative for the verb: %s",
  async (text) => {
    expect(await rulesIn(text)).toEqual(["grammar/demonstrative"]);
  },
);

describe("findings", () => {
  it("keep capitals and tell the right form", async () => {
    const [finding] = await findingsIn("Afim de ajudar, o clube abriu.");
    expect(finding).toMatchObject({
      rule: "grammar/homophone",
      span: { start: 0, end: 4 },
      suggestions: [{ label: { "pt-BR": "A fim" } }],
    });
    expect(finding?.message["pt-BR"]).toContain("“A fim”");
  });

  it.each([
    ["A falta de escolas prejudicam o bairro.", "prejudica"],
    ["Os meninos e a menina corre no pátio.", "correm"],
    ["As pessoas não tem pressa.", "têm"],
    ["As regras que protege o rio são antigas.", "protegem"],
    ["O uso desses produtos podem trazer riscos.", "pode"],
    ["Nas cidades existe muitos problemas.", "existem"],
    ["O imposto foi criado devido o atraso.", "ao"],
    ["Isso causa danos á lavoura.", "à"],
    ["A banda toca a muitos anos.", "há"],
    ["Ele não vai porque esta cansado.", "está"],
    ["As pessoas que deveriam está presas fugiram.", "estar"],
    ["O clube não aceita mal comportamento.", undefined],
    ["Foi um mal negócio para todos.", "mau"],
    ["É necessário uma mudança profunda.", "necessária"],
    ["A ideia de que os livro some é falsa.", "livros"],
  ])("%s → %s", async (text, right) => {
    expect((await findingsIn(text))[0]?.suggestions?.[0]?.label["pt-BR"]).toBe(right);
  });

  it("lie inside the text on word boundaries, and their suggestions give whole text, whatever stands there", async () => {
    const piece = fc.constantFrom(
      ..."porém,;Porém;além disso;que;e;mas;, ;. ;\n;esta;fechada;á;ás;à;partir;as pessoas;tem;isso;o mesmo;não;encontra-se;usa-la;👩‍👩‍👧;cafe\u0301;\ud83d;“;”;devido;a;escola;o país;pra;brasil;houveram;é;preciso;para;combater;1;embora;caso;para que;existe;Se;quando;ver;eu;acho que;a gente;você;te;tua;tornará-se;super;tinha;chego".split(
        ";",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const text = pieces.join(" ");
        const { words } = readDocument({ text, language: "pt" });
        const starts = new Set(words.map(({ start }) => start));
        const ends = new Set(words.map(({ end }) => end));
        for (const { span, suggestions = [] } of await findingsIn(text)) {
          expect(starts.has(span.start) && ends.has(span.end) && span.start < span.end).toBe(true);
          for (const { edits } of suggestions) {
            expect(edits.map((edit) => edit.span)).toEqual([span]);
            expect(edits[0]?.text).not.toBe(text.slice(span.start, span.end));
            expect(edits[0]?.text.isWellFormed()).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are the same in each copy of a long text without a stop", async () => {
    const sentence = "as pessoas tem direito a educação e, ";
    const crases = async (text: string) =>
      (await findingsIn(text)).filter(({ rule }) => rule === "grammar/missing-crase");
    expect(await crases(sentence.repeat(4))).toHaveLength(4);
    expect(await crases(sentence.repeat(4_000))).toHaveLength(4_000);
  });
});
