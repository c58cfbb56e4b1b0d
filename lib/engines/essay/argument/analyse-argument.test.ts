import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readDocument } from "../document";
import { essayExamples, readEssayExample } from "../examples";
import { analyseArgument } from "./analyse-argument";

const dataShape = z.object({
  roles: z.array(z.object({ start: z.number(), end: z.number(), role: z.string() })),
  thesis: z.object({ start: z.number(), end: z.number(), strength: z.number() }).nullable(),
  paragraphs: z.array(
    z.object({
      topic: z.tuple([z.number(), z.number()]).nullable(),
      support: z.array(z.string()),
      markers: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string() })),
      newShare: z.number(),
    }),
  ),
});

const context = "As hortas comunitárias ocupam terrenos vazios em várias cidades.";
const thesis =
  "No entanto, esse costume ainda é raro nas periferias, devido à falta de terrenos e ao descaso das prefeituras.";
const supported =
  "Em primeiro lugar, os terrenos são poucos. Segundo o geógrafo Milton Santos, o solo urbano é disputado como mercadoria, e os bairros pobres perdem essa disputa. Em Teresina, por exemplo, lotes públicos viraram estacionamentos. Dessa forma, faltam lugares para plantar.";
const bare =
  "Além disso, as prefeituras ignoram os moradores. Os pedidos de água ficam nas gavetas durante meses. Os vizinhos cuidam sozinhos do lugar e pagam sementes, ferramentas e cercas. O resultado é uma horta pequena e cansada no fim da rua.";
const conclusion =
  "Portanto, as prefeituras devem ceder lotes, por meio de leis, para que os bairros plantem.";

const analyse = (text: string) => analyseArgument(readDocument({ text, language: "pt" }));
const essay = (...paragraphs: string[]) => paragraphs.join("\n");
const rulesOf = async (text: string) => (await analyse(text)).findings.map(({ rule }) => rule);

describe("the project of a text", () => {
  const text = essay(`${context} ${thesis}`, supported, bare, conclusion);

  it("gives each sentence a role", async () => {
    const { roles } = dataShape.parse((await analyse(text)).data);
    expect(roles.map(({ role }) => role)).toEqual([
      "context",
      "thesis",
      "topic",
      "evidence",
      "evidence",
      "closing",
      "topic",
      "claim",
      "claim",
      "claim",
      "proposal",
    ]);
  });

  it("finds the thesis and what backs the paragraphs up", async () => {
    const { data, metrics } = await analyse(text);
    const plan = dataShape.parse(data);
    expect(plan.thesis && text.slice(plan.thesis.start, plan.thesis.end)).toBe(thesis);
    expect(plan.paragraphs[0]?.support).toEqual(
      expect.arrayContaining(["authority", "example", "consequence"]),
    );
    const marked = plan.paragraphs[0]?.markers.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
    expect(marked).toContainEqual(["authority", "Segundo"]);
    expect(marked).toContainEqual(["example", "por exemplo"]);
    const value = (id: string) => metrics.find((metric) => metric.id === id)?.value;
    expect(value("evidence-paragraphs")).toBe(1);
    expect(value("closed-paragraphs")).toBe(1);
    expect(value("thesis-taken-up")).toBeGreaterThan(0.3);
  });
});

describe("findings", () => {
  it("miss a thesis where the introduction only describes", async () => {
    const described = `${context} Elas têm canteiros e regadores.`;
    expect(await rulesOf(essay(described, supported, supported, conclusion))).toContain(
      "argument/missing-thesis",
    );
    expect(await rulesOf(essay(`${context} ${thesis}`, supported, supported, conclusion))).not.toContain(
      "argument/missing-thesis",
    );
  });

  it("name paragraphs that only assert, and those that reason without evidence", async () => {
    const reasoned = `${bare} Isso ocorre porque ninguém fiscaliza.`;
    expect(await rulesOf(essay(`${context} ${thesis}`, supported, bare, conclusion))).toContain(
      "argument/unsupported-paragraph",
    );
    const rules = await rulesOf(essay(`${context} ${thesis}`, supported, reasoned, conclusion));
    expect(rules).toContain("argument/no-evidence");
    expect(rules).not.toContain("argument/unsupported-paragraph");
  });

  it("name a paragraph that repeats another one", async () => {
    const rules = await rulesOf(essay(`${context} ${thesis}`, supported, supported, conclusion));
    expect(rules.filter((rule) => rule === "argument/little-progress")).toHaveLength(1);
  });

  it.each([
    ["argument/cliche", "Desde os primórdios o homem planta.", "Há dez mil anos o homem planta."],
    ["argument/absolute-claim", "Todo mundo joga comida fora.", "Muitos jogam comida fora."],
    [
      "argument/possible-contradiction",
      "A internet é benéfica. A internet é prejudicial.",
      "A internet é benéfica quando informa, mas prejudicial quando isola.",
    ],
    [
      "argument/possible-contradiction",
      "A lei é justa. A lei não é justa.",
      "A lei é justa. A pena não é justa.",
    ],
  ])("%s: “%s” but not “%s”", async (rule, bad, good) => {
    expect(await rulesOf(bad)).toContain(rule);
    expect(await rulesOf(good)).not.toContain(rule);
  });

  it("are none for the strong example and for what is no essay", async () => {
    const strong = essayExamples.find(({ id }) => id === "strong");
    if (!strong) throw new Error("no strong example");
    const text = await readEssayExample(strong);
    const { findings } = await analyseArgument(readDocument({ text, theme: strong.theme, language: "pt" }));
    expect(findings).toEqual([]);
    for (const nothing of ["", "Sim.", context]) expect(await rulesOf(nothing)).toEqual([]);
    expect(await analyseArgument(readDocument({ text: "Nobody cares.", language: "en" }))).toMatchObject({
      findings: [],
      metrics: [],
    });
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "A lei é boa",
    " não é boa",
    ". ",
    "\n",
    "Segundo o IBGE, ",
    "40 % ",
    "porque ",
    "todo mundo ",
    "Portanto, ",
    "😀",
    "(",
    "? ",
  );

  it("gives roles inside it and finite metrics", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 50 }), async (parts) => {
        const text = parts.join("");
        const { data, metrics, findings } = await analyse(text);
        const { roles } = dataShape.parse(data);
        for (const { start, end } of [...roles, ...findings.map(({ span }) => span)]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(metrics.every(({ value }) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
