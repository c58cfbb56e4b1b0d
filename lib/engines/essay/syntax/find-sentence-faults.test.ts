import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { essayRules } from "../catalogue/catalogue";
import { sentenceRules } from "../catalogue/sentences";
import { readDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { readSentence } from "../norm/context/reading";
import { applyEdits } from "../testing/apply-edits";
import { findSentenceFaults } from "./find-sentence-faults";

async function findingsIn(text: string) {
  const document = readDocument({ text, language: "pt" });
  const tagged = await tagsOf(document);
  const { whole, joints } = await findSentenceFaults(
    document,
    tagged.map((words) => readSentence(text, words)),
  );
  return [...whole, ...joints];
}
const rulesIn = async (text: string): Promise<string[]> => (await findingsIn(text)).map(({ rule }) => rule);

/** The text with a suggestion of its first finding applied; the first one unless told. */
async function corrected(text: string, choice = 0): Promise<string> {
  const [finding] = await findingsIn(text);
  return applyEdits(text, finding?.suggestions?.[choice]?.edits ?? []);
}

type SentenceRule = keyof typeof sentenceRules;
const isSentenceRule = (rule: string): rule is SentenceRule => Object.hasOwn(sentenceRules, rule);

describe("every rule of sentences", () => {
  it.each(Object.keys(sentenceRules).filter(isSentenceRule))(
    "%s: finds its bad example, corrects it to the good one and leaves that alone",
    async (rule) => {
      const { bad, good } = essayRules[rule];
      expect(await rulesIn(bad["pt-BR"])).toEqual([rule]);
      expect(await corrected(bad["pt-BR"])).toBe(good["pt-BR"]);
      expect(await rulesIn(good["pt-BR"])).toEqual([]);
    },
  );
});

describe("fragments", () => {
  it.each([
    [
      "A colheita foi boa. Porque choveu muito em março.",
      "A colheita foi boa, porque choveu muito em março.",
    ],
    ["O museu reabriu. Trazendo de volta os turistas.", "O museu reabriu, trazendo de volta os turistas."],
    [
      "A vila cresceu. Uma surpresa para os antigos moradores.",
      "A vila cresceu, uma surpresa para os antigos moradores.",
    ],
    ["O posto fechou. Pois faltavam médicos na cidade.", "O posto fechou. Faltavam médicos na cidade."],
    ["A obra parou. Sendo que a verba já estava paga.", "A obra parou. A verba já estava paga."],
  ])("%s → %s", async (text, right) => {
    expect(await rulesIn(text)).toEqual(["grammar/fragment"]);
    expect(await corrected(text)).toBe(right);
  });

  it("offer no joining that makes a sentence too long, nor where nothing stands before", async () => {
    const long = `A cidade ${"cresceu muito e ".repeat(20)}parou. Trazendo de volta os turistas.`;
    const [finding] = await findingsIn(long);
    expect(finding).toMatchObject({ rule: "grammar/fragment", suggestions: [] });
    const [first] = await findingsIn("Trazendo de volta os turistas do sul.");
    expect(first).toMatchObject({ rule: "grammar/fragment", suggestions: [] });
  });
});

describe("run-ons", () => {
  it.each([
    [
      "A praça foi reformada no verão, Os bancos são novos.",
      "A praça foi reformada no verão. Os bancos são novos.",
    ],
    [
      "A praça foi reformada no verão Os bancos são novos.",
      "A praça foi reformada no verão. Os bancos são novos.",
    ],
    [
      "Muitos perderam o emprego, essa perda abalou as famílias.",
      "Muitos perderam o emprego. Essa perda abalou as famílias.",
    ],
    [
      "O bairro ganhou um posto, além disso, a escola foi ampliada.",
      "O bairro ganhou um posto. Além disso, a escola foi ampliada.",
    ],
  ])("%s → %s", async (text, right) => {
    expect(await rulesIn(text)).toEqual(["grammar/run-on"]);
    expect(await corrected(text)).toBe(right);
  });

  it("may take a semicolon", async () => {
    const text = "O rio transbordou de madrugada, ele levou as hortas da vila.";
    expect(await corrected(text, 1)).toBe("O rio transbordou de madrugada; ele levou as hortas da vila.");
  });
});

describe("gerunds", () => {
  it.each([
    ["Eles irão estar trazendo mudas novas.", "Eles trarão mudas novas."],
    ["Vamos estar dividindo as tarefas.", "dividiremos as tarefas."],
  ])("%s → %s", async (text, right) => {
    expect(await rulesIn(text)).toEqual(["grammar/gerundism"]);
    expect((await corrected(text)).toLowerCase()).toBe(right.toLowerCase());
  });

  it("are told from the third on", async () => {
    const two = "A fábrica fechou, deixando dívidas e levando a vila à crise.";
    const three = "A fábrica fechou, deixando dívidas, levando a vila à crise e causando protestos.";
    expect(await rulesIn(two)).toEqual([]);
    expect(await findingsIn(three)).toMatchObject([
      { rule: "grammar/loose-gerund", severity: "info", span: { start: three.indexOf("causando") } },
    ]);
  });
});

describe("parallelism", () => {
  it.each([
    [
      "O curso serve não só para jovens e para idosos.",
      "O curso serve não só para jovens mas também para idosos.",
    ],
    [
      "O frio chegou cedo, seja na serra ou no litoral.",
      "O frio chegou cedo, seja na serra seja no litoral.",
    ],
    [
      "O aviso vale tanto para o aluno quanto o professor.",
      "O aviso vale tanto para o aluno quanto para o professor.",
    ],
    [
      "O barulho vem não só da rua, mas também a fábrica.",
      "O barulho vem não só da rua, mas também da fábrica.",
    ],
    ["A turma tem pessoas entre 15 a 20 anos.", "A turma tem pessoas entre 15 e 20 anos."],
    ["Era uma casa antiga e que encantava as visitas.", "Era uma casa antiga que encantava as visitas."],
  ])("%s → %s", async (text, right) => {
    expect(await rulesIn(text)).toEqual(["grammar/parallelism"]);
    expect(await corrected(text)).toBe(right);
  });

  it("takes “seja … ou” for a hint alone", async () => {
    expect(await findingsIn("O frio chegou cedo, seja na serra ou no litoral.")).toMatchObject([
      { severity: "info" },
    ]);
    expect(await findingsIn("O frio chegou cedo, seja na serra e no litoral.")).toMatchObject([
      { severity: "minor" },
    ]);
  });

  it("misses the other side of “por um lado”", async () => {
    const one = "Por um lado, a usina gera empregos. A vila cresceu depressa.";
    expect(await rulesIn(one)).toEqual(["grammar/parallelism"]);
    expect(await rulesIn(`${one} Por outro, o rio ficou sujo.`)).toEqual([]);
  });
});

describe("what is right is left alone", () => {
  it.each([
    "Porque choveu muito em março, a colheita foi boa.",
    "Sendo assim, a escola precisa de obras.",
    "O que falta ao bairro é uma creche.",
    "Daí a importância da leitura em casa.",
    "Convém lembrar que a água é de todos.",
    "A formação dos professores necessita de uma reforma profunda.",
    "Urge, portanto, a criação de novas vagas.",
    "Pois bem, a lei não mudou nada na vila.",
    "Foi na enchente de maio que a ponte caiu.",
    "Ainda que poucas, as vagas ajudam a vila.",
    "Neste momento e preciso cuidar do rio.",
    "Logo, pois, a vila precisa de um porto.",
    "Se quisermos que o rio melhore, devemos cuidar dele.",
    "Enquanto houver lixo na praia, o porto ficará fechado.",
    "O prazo é maior que o previsto na lei da vila.",
    "Nesse caso, se faz necessária uma nova ponte.",
    "Quando a chuva parou, ela voltou ao campo.",
    "Como a estrada fechou, eles seguiram pelo rio.",
    "É verdade que, desde a enchente, ela mora longe.",
    "O prédio caiu, mas, dessa forma, o terreno serve à escola.",
    "Visto que as chuvas são fortes e o rio sobe, ele pede cuidado.",
    "Quem tem hepatite A não pode doar sangue.",
    "A médica leu O Cortiço e gostou do livro.",
    "Amanhã, a esta hora, ela vai estar em casa.",
    "Tanto em casa como na escola, ele lê muito.",
    "Comeu tanto que dormiu e sonhou.",
    "Não só no Brasil há secas, mas também a Índia sofre.",
    "Espero que ela seja da vila ou da cidade vizinha.",
    "Jovens entre 15 e 20 anos moram ali.",
    "Disse que viria e que traria pão.",
    "“Uma casa sem janelas para o mar.” Assim começa o conto.",
    "Sim, sem dúvida alguma, meu caro amigo.",
  ])("%s", async (text) => {
    expect(await rulesIn(text)).toEqual([]);
  });

  it("in titles and in speech", async () => {
    expect(await rulesIn("A vida dura dos pescadores do norte\n\nO mar subiu. A vila resistiu.")).toEqual([]);
    expect(await rulesIn("— Uma noite longa sem luz nem água.")).toEqual([]);
  });
});

describe("whatever stands there", () => {
  const piece = fc.constantFrom(
    ..."ele;não;é;que;e;Pois;porque;, ;. ;;;\n;tanto;quanto;em;na;a;casa;não só;mas também;seja;ou;entre;10;a;20;por um lado;vai;estar;fazendo;sendo que;O;rio;👩‍👩‍👧;cafe\u0301;\ud83d;“;além disso;A".split(
      ";",
    ),
  );

  it("findings and edits lie inside the text, and edits of one suggestion do not overlap", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const text = pieces.join(" ");
        for (const { span, suggestions = [] } of await findingsIn(text)) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const { edits } of suggestions) {
            expect(edits).toHaveLength(1);
            expect(applyEdits(text, edits)).not.toBe(text);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes a long text without a stop", async () => {
    const sentence = "o rio sobe, ele leva a ponte tanto na vila e na serra, ";
    const found = await rulesIn(sentence.repeat(3_000));
    expect(found.filter((rule) => rule === "grammar/run-on").length).toBeGreaterThan(2_500);
  });
});
