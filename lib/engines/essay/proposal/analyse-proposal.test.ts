import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { essayRules } from "../catalogue/catalogue";
import { proposalRules } from "../catalogue/proposal";
import { readDocument } from "../document";
import { essayExamples, readEssayExample } from "../examples";
import type { EssayLanguage } from "../types";
import { analyseProposal } from "./analyse-proposal";

const dataShape = z.object({
  proposals: z.array(
    z.object({
      complete: z.boolean(),
      elements: z.array(
        z.object({ kind: z.string(), start: z.number(), end: z.number(), weak: z.boolean() }),
      ),
    }),
  ),
  main: z.number().nullable(),
});

const introduction =
  "A água tratada ainda não chega a todas as casas do interior. Essa falta nasce do descuido com as redes e do desperdício nas cidades.";
const development =
  "Em primeiro lugar, os canos são velhos. Muitas cidades perdem metade do que captam, porque ninguém troca as tubulações há décadas. Além disso, o desperdício continua nas casas e nas lavouras, onde a irrigação é antiga e a conta não cobra o excesso.";

/** An essay that ends in the given conclusion. */
const essay = (conclusion: string) => `${introduction}\n${development}\n${development}\n${conclusion}`;

const analyse = (text: string, language: EssayLanguage = "pt") =>
  analyseProposal(readDocument({ text, language }));

/** The elements of the main proposal as "kind: passage". */
async function elements(conclusion: string): Promise<string[]> {
  const text = essay(conclusion);
  const { data } = await analyse(text);
  const { proposals, main } = dataShape.parse(data);
  const chosen = proposals[main ?? -1];
  return (chosen?.elements ?? []).map(({ kind, start, end, weak }) => {
    const passage = text.slice(start, end);
    return `${kind}${weak ? "?" : ""}: ${passage}`;
  });
}

async function rules(conclusion: string): Promise<string[]> {
  const { findings } = await analyse(essay(conclusion));
  return findings.map(({ rule }) => rule);
}

describe("the elements of a proposal", () => {
  it("are found after “cabe a”", async () => {
    expect(
      await elements(
        "Portanto, cabe ao Ministério das Cidades, órgão responsável pelo saneamento, trocar as redes antigas, por meio de verbas federais, a fim de reduzir as perdas.",
      ),
    ).toEqual([
      "agent: ao Ministério das Cidades",
      "action: trocar as redes antigas",
      "detail: órgão responsável pelo saneamento",
      "means: por meio de verbas federais",
      "purpose: a fim de reduzir as perdas",
    ]);
  });

  it("are found around a modal verb", async () => {
    expect(
      await elements(
        "Para evitar as perdas, as prefeituras, mediante concursos, devem contratar fiscais, como engenheiros e técnicos.",
      ),
    ).toEqual([
      "agent: as prefeituras",
      "action: contratar fiscais",
      "purpose: Para evitar as perdas",
      "means: mediante concursos",
      "detail: como engenheiros e técnicos",
    ]);
  });

  it("are found after “é preciso que” and “urge”", async () => {
    const found = await elements(
      "É preciso que o governo crie multas, mediante leis, para que o consumo caia.",
    );
    expect(found).toEqual([
      "agent: o governo",
      "action: crie multas",
      "means: mediante leis",
      "purpose: para que o consumo caia",
    ]);
    expect(await elements("Urge que as escolas ensinem a poupar água.")).toEqual([
      "agent: as escolas",
      "action: ensinem a poupar água",
    ]);
  });

  it("are found in a passive with its agent and in a noun that names the action", async () => {
    expect(await elements("Devem ser criadas multas pelo Congresso.")).toEqual([
      "agent: pelo Congresso",
      "action: ser criadas multas pelo Congresso",
    ]);
    expect(await elements("É necessária a criação de cisternas pelas prefeituras.")).toContain(
      "agent: pelas prefeituras",
    );
  });

  it("are found in a bare subjunctive, but not in what “que” or “se” opens", async () => {
    expect(await elements("Assim, o governo, por meio de leis, fiscalize as redes.")).toEqual([
      "agent: o governo",
      "action: fiscalize as redes",
      "means: por meio de leis",
    ]);
    expect(await elements("Embora o governo fiscalize as redes, a água ainda falta.")).toEqual([]);
  });

  it("go on in the next sentences", async () => {
    const found = await elements(
      "O governo deve abrir poços. Essa medida será paga por meio de fundos regionais. Assim, nenhuma casa ficará sem água.",
    );
    expect(found).toContain("means: por meio de fundos regionais");
    expect(found).toContain("purpose: Assim, nenhuma casa ficará sem água.");
  });

  it("are weak when nobody in particular does nothing in particular", async () => {
    expect(await elements("As pessoas devem tomar providências.")).toEqual([
      "agent?: As pessoas",
      "action?: tomar providências",
    ]);
  });

  it("are none where something is denied or merely stated", async () => {
    expect(await elements("O governo não deve vender as redes. A água é um bem de todos.")).toEqual([]);
  });
});

describe("findings", () => {
  const full =
    "Portanto, cabe ao Ministério das Cidades, órgão responsável pelo saneamento, trocar as redes antigas, por meio de verbas federais, a fim de reduzir as perdas.";

  it("are none for a full proposal", async () => {
    expect(await rules(full)).toEqual([]);
    const { data, metrics } = await analyse(essay(full));
    expect(dataShape.parse(data).proposals[0]?.complete).toBe(true);
    expect(metrics.find(({ id }) => id === "proposal-fullness")?.value).toBe(5);
  });

  it.each([
    ["proposal/missing", "Portanto, a falta de água é grave e atinge o interior do país inteiro."],
    [
      "proposal/missing-agent",
      "É preciso trocar as redes antigas, por meio de verbas, a fim de reduzir as perdas.",
    ],
    ["proposal/missing-means", "O governo deve trocar as redes antigas, a fim de reduzir as perdas."],
    ["proposal/missing-purpose", "O governo deve trocar as redes antigas, por meio de verbas federais."],
    [
      "proposal/missing-detail",
      "O governo deve trocar as redes, por meio de verbas, a fim de reduzir as perdas.",
    ],
    ["proposal/vague-agent", "As pessoas devem fechar as torneiras, a fim de reduzir as perdas."],
    ["proposal/vague-action", "O governo deve tomar providências, a fim de reduzir as perdas."],
    ["proposal/human-rights", "O país deve adotar a pena de morte para quem desperdiça."],
  ])("include %s for: %s", async (rule, conclusion) => {
    expect(await rules(conclusion)).toContain(rule);
    if (rule !== "proposal/missing") expect(await rules(conclusion)).not.toContain("proposal/missing");
  });

  it("leave human rights alone where the writer denies or quotes the claim", async () => {
    const of = async (text: string) => (await analyse(text)).findings.map(({ rule }) => rule);
    expect(await of("Bandido bom é bandido morto.")).toEqual(["proposal/human-rights"]);
    expect(await of("Muitos repetem: “bandido bom é bandido morto” nas redes.")).toEqual([]);
    expect(await of("O país não deve adotar a pena de morte.")).toEqual([]);
    expect(await of("Os criminosos devem ser executados em praça pública.")).toEqual([
      "proposal/human-rights",
    ]);
    expect(await of("Os projetos devem ser executados logo.")).toEqual([]);
  });

  it("need an essay: neither a short text nor one without development lacks a proposal", async () => {
    for (const text of ["", "Sim.", introduction, `${introduction}\n${development}`])
      expect((await analyse(text)).findings).toEqual([]);
  });

  it("are none for the strong example, nor for other languages", async () => {
    const strong = essayExamples.find(({ id }) => id === "strong");
    if (!strong) throw new Error("no strong example");
    expect((await analyse(await readEssayExample(strong))).findings).toEqual([]);
    expect(await analyse("The government should act.", "en")).toMatchObject({ findings: [], metrics: [] });
  });
});

describe("the catalogue's examples", () => {
  it.each(Object.keys(proposalRules) as (keyof typeof proposalRules)[])("%s", async (rule) => {
    expect(await rules(essayRules[rule].bad["pt-BR"])).toContain(rule);
    expect(await rules(essayRules[rule].good["pt-BR"])).not.toContain(rule);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "O governo ",
    "deve ",
    "criar ",
    "é preciso que ",
    "cabe ",
    "à ",
    "escola ",
    ", ",
    ". ",
    "\n",
    "por meio de ",
    "— ",
    "😀 ",
    "pena de morte ",
    "que ",
    "(",
    "a fim de ",
    "tais ",
  );

  it("gives elements inside it, none of them empty", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const text = parts.join("");
        const { data, metrics } = await analyse(text);
        for (const { elements: found } of dataShape.parse(data).proposals) {
          for (const { start, end } of found) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
        expect(metrics.every(({ value }) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
