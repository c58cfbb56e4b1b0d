import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EssayRule, essayRules } from "../catalogue/catalogue";
import { readDocument } from "../document";
import { analyseNorm } from "./analyse-norm";

const findingsIn = (text: string, language: "pt" | "en" = "pt") =>
  analyseNorm(readDocument({ text, language })).findings;
const rulesIn = (text: string): string[] => findingsIn(text).map(({ rule }) => rule);
const metricOf = (text: string, id: string) =>
  analyseNorm(readDocument({ text, language: "pt" })).metrics.find((metric) => metric.id === id)?.value;

const isEssayRule = (id: string): id is EssayRule => Object.hasOwn(essayRules, id);
const ownRules = Object.keys(essayRules)
  .filter(isEssayRule)
  .filter((rule) => /^(grammar|punctuation|register)\//u.test(rule));

/** The text with the first suggestion of a rule's first finding applied. */
function corrected(text: string, rule: string): string {
  const edits = findingsIn(text).find((finding) => finding.rule === rule)?.suggestions[0]?.edits ?? [];
  return edits.reduce(
    (changed, { span, text: right }) => changed.slice(0, span.start) + right + changed.slice(span.end),
    text,
  );
}

describe("every rule of the norm", () => {
  it.each(ownRules)(
    "%s: finds its bad example, corrects it to the good one and leaves that alone",
    (rule) => {
      const { bad, good } = essayRules[rule];
      expect(rulesIn(bad["pt-BR"])).toEqual([rule]);
      expect(corrected(bad["pt-BR"], rule)).toBe(good["pt-BR"]);
      expect(rulesIn(good["pt-BR"])).toEqual([]);
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
    "Ele e o irmão vendem peixe.",
    "O ENEM e o BRASIL aparecem na capa.",
  ])("%s", (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

it.each(["Esta medida vale para todos.", "É importante que esta pessoa volte."])(
  "does not take the demonstrative for the verb: %s",
  (text) => {
    expect(rulesIn(text)).toEqual(["grammar/demonstrative"]);
  },
);

describe("findings", () => {
  it("mark the word that a comma follows and keep capitals", () => {
    const [finding] = findingsIn("Porém o barco voltou.");
    expect(finding).toMatchObject({
      rule: "punctuation/fronted-connective",
      category: "punctuation",
      span: { start: 0, end: 5 },
      suggestions: [{ label: { "pt-BR": "Porém," } }],
    });
    expect(finding?.message["pt-BR"]).toContain("“Porém,”");
  });

  it.each([
    ["A falta de escolas prejudicam o bairro.", "prejudica"],
    ["Os meninos e a menina corre no pátio.", "correm"],
    ["Eles não tem pressa.", "têm"],
    ["As regras que protege o rio são antigas.", "protegem"],
    ["O imposto foi criado devido o atraso.", "ao"],
    ["Isso causa danos á lavoura.", "à"],
    ["A banda toca a muitos anos.", "há"],
    ["O clube não aceita mal comportamento.", undefined],
    ["Foi um mal negócio para todos.", "mau"],
  ])("%s → %s", (text, right) => {
    expect(findingsIn(text)[0]?.suggestions[0]?.label["pt-BR"]).toBe(right);
  });

  it("are none in English, in a title and for nothing", () => {
    expect(findingsIn("However the boat came back, isso é fato.", "en")).toEqual([]);
    expect(rulesIn("Porém a vida continua\n\nO barco voltou ao cais. A vila festejou.")).toEqual([]);
    expect(findingsIn("")).toEqual([]);
  });

  it("are counted by category", () => {
    const text = "Porém as casa ficaram vazias.";
    expect([metricOf(text, "punctuation"), metricOf(text, "grammar"), metricOf(text, "register")]).toEqual([
      1, 1, 0,
    ]);
    expect(metricOf(text, "per-100-words")).toBe(40);
  });

  it("lie inside the text on word boundaries, and their suggestions give whole text, whatever stands there", () => {
    const piece = fc.constantFrom(
      ..."porém,;Porém;além disso;que;e;mas;, ;. ;\n;esta;fechada;á;ás;à;partir;as pessoas;tem;isso;o mesmo;não;encontra-se;usa-la;👩‍👩‍👧;cafe\u0301;\ud83d;“;”;devido;a;escola;o país;pra;brasil;houveram;é;preciso;para;combater;1".split(
        ";",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(" ");
        const { words } = readDocument({ text, language: "pt" });
        const [starts, ends] = [
          new Set(words.map(({ start }) => start)),
          new Set(words.map(({ end }) => end)),
        ];
        for (const { span, suggestions } of findingsIn(text)) {
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

  it("are the same in each copy of a long text without a stop", () => {
    const sentence = "as pessoas tem direito a educação e, ";
    const once = findingsIn(sentence.repeat(4)).filter(({ rule }) => rule === "grammar/missing-crase");
    const often = findingsIn(sentence.repeat(4_000)).filter(({ rule }) => rule === "grammar/missing-crase");
    expect(once).toHaveLength(4);
    expect(often).toHaveLength(200);
  });
});
