import { describe, expect, it } from "vitest";
import { analyseEssayAspect } from "../analyse";
import { compileLexicon, connectiveFunctions } from "./connective";
import { lexicons } from "./find-connectives";

type Found = { start: number; end: number; form: string; functions: string[]; position: string };

async function connectives(text: string, language: "pt" | "en" = "pt") {
  const { data } = await analyseEssayAspect("cohesion", { text, language });
  return ((data?.connectives ?? []) as Found[]).map(({ start, end, ...rest }) => ({
    slice: text.slice(start, end),
    ...rest,
  }));
}

const slices = async (text: string, language?: "pt" | "en") =>
  (await connectives(text, language)).map(({ slice }) => slice);

describe("connectives", () => {
  it("are the longest forms, in any case, with their function and position", async () => {
    expect(await connectives("Choveu. Além disso, ventou, mas AINDA QUE nevasse, sairíamos.")).toMatchObject([
      { slice: "Além disso", form: "além disso", functions: ["addition"], position: "sentence" },
      { slice: "mas", form: "mas", functions: ["adversative"], position: "clause" },
      { slice: "AINDA QUE", form: "ainda que", functions: ["concession"], position: "clause" },
    ]);
  });

  it("take contracted prepositions", async () => {
    expect(await slices("Parou devido à chuva, apesar dos avisos e por causa das obras.")).toEqual([
      "devido à",
      "apesar dos",
      "por causa das",
    ]);
  });

  it("are whole words with nothing but space between", async () => {
    expect(await slices("O portanto-não e o pormenor; por, exemplo. Masmorra.")).toEqual([]);
    expect(await slices("Por\n  exemplo, por \t exemplo.".replace("\n", ""))).toHaveLength(2);
  });

  it("count ambiguous words only where a clause opens", async () => {
    expect(await slices("Se chover, ele se molha. Logo vem e, se der, fica logo.")).toEqual([
      "Se",
      "Logo",
      "se",
    ]);
  });

  it("work in English", async () => {
    expect(
      await connectives(
        "It rained. However, we went out so that we could see. In addition to that, we ate.",
        "en",
      ),
    ).toMatchObject([
      { slice: "However", functions: ["adversative"] },
      { slice: "so that", functions: ["consequence", "purpose"] },
      { slice: "In addition to", functions: ["addition"] },
    ]);
  });
});

describe("lexicons", () => {
  it.each(["pt", "en"] as const)(
    "%s: each function has forms, in lower case, and each synonym is one of the forms",
    (language) => {
      const compiled = compileLexicon(lexicons[language]);
      const canonical = new Set(compiled.map((connective) => connective.canonical));
      const functions = new Set(compiled.flatMap((connective) => connective.functions));
      expect([...functions].sort()).toEqual(Object.keys(connectiveFunctions).sort());
      for (const { words, functions: named } of compiled) {
        expect(words.join(" ")).toMatch(/^[\p{Ll}' -]+$/u);
        expect(new Set(named).size).toBe(named.length);
      }
      for (const synonym of lexicons[language].synonyms.flat()) expect(canonical).toContain(synonym);
    },
  );
});

describe("cohesion findings", () => {
  const essay = [
    "Um título",
    "As cidades crescem. Faltam ruas.",
    "Famílias pagam aluguel alto. Sobra pouco.",
    "Esse problema é antigo. Dura décadas.",
    "É preciso, portanto, agir. O prazo acabou.",
    "— Uma fala.",
  ].join("\n");

  it("name the paragraphs that nothing links to the text before", async () => {
    const { findings, data, metrics } = await analyseEssayAspect("cohesion", { text: essay, language: "pt" });
    expect(findings.map(({ rule, span }) => [rule, essay.slice(span.start, span.end)])).toEqual([
      ["cohesion/unlinked-paragraph", "Famílias pagam aluguel alto"],
    ]);
    expect(data?.links).toMatchObject([
      { paragraph: 2 },
      { paragraph: 3, reference: [expect.any(Number), expect.any(Number)] },
      { paragraph: 4, connective: 0 },
    ]);
    expect(metrics.find(({ id }) => id === "linked-paragraphs")?.value).toBe(2);
  });

  it("name a connective used three times in a short text, with alternatives in its case", async () => {
    const text = "Há leis, mas faltam fiscais. Há verba, mas falta plano. Mas ninguém age.";
    const { findings } = await analyseEssayAspect("cohesion", { text, language: "pt" });
    expect(findings).toMatchObject([
      {
        rule: "cohesion/overused-connective",
        span: { start: text.indexOf("Mas"), end: text.indexOf("Mas") + 3 },
      },
    ]);
    expect(findings[0]?.suggestions.map(({ edits }) => edits[0]?.text)).toEqual([
      "Porém",
      "Contudo",
      "No entanto",
    ]);
  });

  it("count a connective only where it ties the paragraph to the text before", async () => {
    const text = `${essay}\nPara que a água chegue, faltam canos.\nSegundo o fiscal, sobra barro.\nA cidade, por conseguinte, tem sede.`;
    const { findings } = await analyseEssayAspect("cohesion", { text, language: "pt" });
    const unlinked = findings.filter(({ rule }) => rule === "cohesion/unlinked-paragraph");
    expect(unlinked.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "Famílias pagam aluguel alto",
      "Para que a água",
      "Segundo o fiscal, sobra",
    ]);
  });

  it.each([
    ["cohesion/stacked-connectives", "Há verba, mas no entanto falta plano.", "Há verba, mas falta plano."],
    [
      "cohesion/repeated-opening",
      "Dessa forma, a fila cresce. Dessa forma, o hospital lota.",
      "Dessa forma, a fila cresce. Logo, o hospital lota.",
    ],
    [
      "cohesion/vague-connective",
      "Há dez praças, sendo que nenhuma tem sombra.",
      "Sendo assim, que plantem árvores.",
    ],
    [
      "cohesion/missing-antecedent",
      "Eles decidiram fechar o parque.",
      "Os vereadores brigaram. Eles fecharam o parque.",
    ],
    ["cohesion/missing-antecedent", "Tal problema é antigo.", "Este país é antigo."],
    ["cohesion/missing-antecedent", "Ela foi demolida ontem.", "“Ela foi demolida ontem”, disse o prefeito."],
    [
      "cohesion/ambiguous-pronoun",
      "O médico chamou o enfermeiro. Ele estava cansado.",
      "O médico e o enfermeiro saíram. Eles estavam cansados.",
    ],
  ])("%s: “%s” but not “%s”", async (rule, bad, good) => {
    const rules = async (text: string) =>
      (await analyseEssayAspect("cohesion", { text, language: "pt" })).findings.map((found) => found.rule);
    expect(await rules(bad)).toContain(rule);
    expect(await rules(good)).not.toContain(rule);
  });

  it("offer to keep either of two stacked connectives, in the case of the first", async () => {
    const text = "Falta verba. Mas porém há plano.";
    const { findings } = await analyseEssayAspect("cohesion", { text, language: "pt" });
    expect(findings[0]?.suggestions.map(({ edits }) => edits[0]?.text)).toEqual(["Mas", "Porém"]);
  });

  it("leave light words and those without alternatives alone", async () => {
    const text =
      "Se der, vou. Se não der, fico. Se chover, durmo. Quando acordar, como. Quando comer, saio. Quando sair, volto.";
    expect((await analyseEssayAspect("cohesion", { text, language: "pt" })).findings).toEqual([]);
  });
});
