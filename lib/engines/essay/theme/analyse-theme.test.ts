import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { essayExamples, readEssayExample } from "../examples";
import type { EssayInput } from "../types";
import { analyseTheme } from "./analyse-theme";

type Item = {
  name: string;
  kind: string;
  field: string;
  fromMotivatingText: boolean;
  pertinent: boolean;
  productive: boolean;
};

async function analyse(input: EssayInput) {
  const { findings, metrics, data } = await analyseTheme(readDocument(input));
  return {
    rules: [...new Set(findings.map(({ rule }) => rule))],
    found: (rule: string) =>
      findings
        .filter((finding) => finding.rule === rule)
        .map(({ span }) => input.text.slice(span.start, span.end)),
    repertoire: (data?.repertoire ?? []) as Item[],
    parts: (data?.parts ?? []) as { name: string; terms: string[]; close: number }[],
    types: (data?.textTypes ?? []) as { name: string; strong: boolean }[],
    value: (id: string) => metrics.find((metric) => metric.id === id)?.value ?? Number.NaN,
  };
}

async function example(id: string): Promise<EssayInput> {
  const found = essayExamples.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no example ${id}`);
  return { text: await readEssayExample(found), theme: found.theme, motivatingText: found.motivatingText };
}

const strong = await example("strong");

describe("the theme", () => {
  it("is treated by the strong essay in every part", async () => {
    const { rules, parts, value } = await analyse(strong);
    expect(rules).toEqual([]);
    expect(parts.map(({ name }) => name)).toEqual(["introduction", "body", "body", "conclusion"]);
    expect(parts.every(({ close }) => close > 0.1)).toBe(true);
    expect(value("key-words-treated")).toBe(1);
  });

  it("is missed by the same essay under another theme", async () => {
    const own = await analyse(strong);
    const other = await analyse({ ...strong, theme: "O garimpo ilegal na Amazônia", motivatingText: "" });
    expect(other.rules).toContain("theme/tangential");
    expect(other.rules).toContain("theme/introduction-without-theme");
    expect(other.value("theme-closeness")).toBeLessThan(own.value("theme-closeness") - 0.3);
    expect(other.value("theme-overlap")).toBeLessThan(own.value("theme-overlap"));
  });

  it("has a key word that nobody treats", async () => {
    const { found } = await analyse({ ...strong, theme: "O acesso à leitura nas penitenciárias" });
    expect(found("theme/missing-key-word")).toHaveLength(1);
  });

  it("asks about Brazil", async () => {
    const text = (await example("rambling")).text;
    const abroad = text.replaceAll(/brasil\p{L}*|país(?:es)?|nacional|feder\p{L}*/giu, "lugar");
    expect((await analyse({ text: abroad, theme: "A alimentação escolar no Brasil" })).rules).toContain(
      "theme/place-not-treated",
    );
    expect(
      (await analyse({ text: `${abroad} Isso vale no Brasil.`, theme: "A alimentação escolar no Brasil" }))
        .rules,
    ).not.toContain("theme/place-not-treated");
  });

  it("is not looked for where none is given", async () => {
    const { rules, value } = await analyse({ text: strong.text });
    expect(rules).toEqual([]);
    expect(value("theme-overlap")).toBe(0);
  });
});

describe("outside knowledge", () => {
  it("is found with its field and its use", async () => {
    const { repertoire, value } = await analyse(strong);
    const named = (name: string) => repertoire.find((item) => item.name === name);
    expect(named("Ray Bradbury")).toMatchObject({ kind: "person", field: "literature" });
    expect(named("Fahrenheit 451")).toMatchObject({ kind: "work", field: "literature" });
    expect(named("Paulo Freire")).toMatchObject({
      kind: "person",
      field: "education",
      pertinent: true,
      productive: true,
    });
    expect(named("Constituição Federal de 1988")).toMatchObject({ kind: "law", field: "law" });
    expect(value("repertoire-fields")).toBeGreaterThanOrEqual(3);
    expect(value("repertoire-productive")).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ["Segundo a socióloga Marta Lemos, ler é poder.", "Marta Lemos", "person", "sociology"],
    ["No filme “A casa de vidro”, ninguém lê.", "“A casa de vidro”", "work", "screen"],
    ["O artigo 205 trata da escola.", "artigo 205", "law", "law"],
    ["De acordo com pesquisas, poucos leem.", "De acordo com pesquisas", "data", "data"],
    ["Apenas 52 % dos brasileiros leem.", "52 %", "data", "data"],
    ["Durante a Revolução Industrial, poucos liam.", "Revolução Industrial", "event", "history"],
    ["O IBGE mostra isso.", "IBGE", "institution", "data"],
  ])("in %s", async (text, name, kind, field) => {
    const { repertoire } = await analyse({ text, theme: "A leitura", language: "pt" });
    expect(repertoire).toContainEqual(expect.objectContaining({ name, kind, field }));
  });

  it.each(["Ela viu o rio e a comida na tela.", "Um príncipe seco e uma canção.", "Ele disse que sim."])(
    "not in %s",
    async (text) => {
      expect((await analyse({ text, theme: "A leitura", language: "pt" })).repertoire).toEqual([]);
    },
  );

  it("counts less when it comes from the motivating text", async () => {
    const text =
      "A leitura forma cidadãos, segundo Paulo Freire. Esse autor mostra que ler o mundo vem antes.";
    const motivatingText = "Paulo Freire escreveu sobre a leitura.";
    const { repertoire, rules, value } = await analyse({
      text,
      theme: "A leitura",
      motivatingText,
      language: "pt",
    });
    expect(repertoire).toMatchObject([{ name: "Paulo Freire", fromMotivatingText: true, productive: true }]);
    expect(rules).toContain("repertoire/from-motivating-text");
    expect([value("repertoire"), value("repertoire-own")]).toEqual([1, 0]);
  });

  it("may be left hanging, vague or absent", async () => {
    const theme = "O saneamento básico";
    const kant = "O filósofo Kant nasceu em 1724. Ele tinha hábitos curiosos e caminhava à tarde.";
    expect((await analyse({ text: kant, theme, language: "pt" })).found("repertoire/dropped")).toEqual([
      "Kant",
    ]);
    const vague = "Desde os primórdios, falta saneamento. A Constituição não funciona.";
    const { found } = await analyse({ text: vague, theme, language: "pt" });
    expect(found("repertoire/vague-time")).toEqual(["Desde os primórdios"]);
    expect(found("repertoire/bare-constitution")).toEqual(["Constituição"]);
    const bare = "Muita gente acha que falta esgoto nas ruas e que ninguém resolve nada. ".repeat(8);
    expect((await analyse({ text: `${bare}\n${bare}`, theme })).rules).toContain("repertoire/none");
  });
});

describe("the type of text", () => {
  it("is a narrative when it tells a story in the past and the first person", async () => {
    const { types, rules, value } = await analyse(await example("narrative"));
    expect(types).toContainEqual(expect.objectContaining({ name: "narrative", strong: true }));
    expect(rules).toContain("theme/narrative-traces");
    expect(value("past-share")).toBeGreaterThan(0.6);
    expect((await analyse(strong)).types).toEqual([]);
  });

  it.each([
    [
      "letter",
      "Prezado senhor prefeito,\nEscrevo para pedir mais livros nas escolas da cidade.\nAtenciosamente,\nUm leitor",
    ],
    ["dialogue", "— Você leu o livro?\n— Ainda não li.\n— Então leia.\nEles riram."],
    [
      "recipe",
      "Ingredientes:\nduas xícaras de farinha e uma colher de sal.\nModo de preparo: misture e leve ao forno.",
    ],
    ["list", "1. Livros para todos\n2. Bibliotecas abertas\n3. Professores leitores\n4. Famílias presentes"],
    [
      "poem",
      "O livro aberto\nna mesa da sala\nespera a mão\nque o leve embora\npara o quintal\nonde o menino\ninventa mares\ne nunca volta",
    ],
  ])("is a %s", async (type, text) => {
    const { types } = await analyse({ text, theme: "A leitura", language: "pt" });
    expect(types.map(({ name }) => name)).toContain(type);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ...[
      "Kant",
      "o livro “A”",
      "segundo",
      "pesquisas",
      "“",
      "”",
      "a",
      "leitura",
      ".",
      "\n",
      "artigo 5",
      "12 %",
      "Caro João,",
      "— sim",
      "😀",
      "\ud83d",
      "\u200b",
      "Desde sempre",
    ],
  );
  it("gives spans inside the text and finite numbers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 100 }), async (parts) => {
        const text = parts.join(" ");
        const { findings, metrics, data } = await analyseTheme(
          readDocument({ text, theme: "A leitura no Brasil", language: "pt" }),
        );
        for (const { span } of findings) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        for (const { start, end } of (data?.repertoire ?? []) as { start: number; end: number }[])
          expect(start < end && end <= text.length).toBe(true);
        expect(metrics.every(({ value }) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing to say of an empty text or another language", async () => {
    expect((await analyse({ text: "" })).rules).toEqual([]);
    const { rules, repertoire } = await analyse(await example("english"));
    expect([rules, repertoire]).toEqual([[], []]);
  });

  it.each([
    ["Kant "],
    ["o filósofo "],
    ['"a '],
    ["artigo 1 "],
    ["Lei A"],
    ["— a\n"],
    ["segundo a pesquisa "],
  ])(
    "takes 50,000 characters of %j",
    async (piece) => {
      const text = piece.repeat(Math.ceil(50_000 / piece.length));
      const { metrics } = await analyseTheme(readDocument({ text, theme: "A fome", language: "pt" }));
      expect(metrics.length).toBeGreaterThan(20);
    },
    60_000,
  );
});
