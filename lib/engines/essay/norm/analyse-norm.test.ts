import { expect, it } from "vitest";
import { readDocument } from "../document";
import { analyseNorm } from "./analyse-norm";

const analyse = (text: string, language: "pt" | "en" = "pt") => analyseNorm(readDocument({ text, language }));

it("counts deviations by category", async () => {
  const { metrics } = await analyse("As casa ficaram vazias e sem luz, pra sempre.");
  const values = Object.fromEntries(metrics.map(({ id, value }) => [id, value]));
  expect(values).toMatchObject({ grammar: 1, register: 1, punctuation: 0 });
});

it("tells of the build of sentences, and of one place one finding", async () => {
  const text = "A ponte caiu. O que isolou a vila. O rio transbordou de madrugada, ele levou as hortas.";
  const { findings } = await analyse(text);
  expect(findings.map(({ rule }) => rule)).toEqual(["grammar/fragment", "grammar/run-on"]);
});

it("finds nothing in English, in a title and in nothing", async () => {
  const nothing = [
    await analyse("However the boat came back, isso é fato.", "en"),
    await analyse("Os livro da vida\n\nO barco voltou ao cais. A vila festejou."),
    await analyse(""),
  ];
  expect(nothing.map(({ findings }) => findings)).toEqual([[], [], []]);
});

it("measures how unlikely forms and commas are: more so where they are wrong", async () => {
  const measured = async (text: string) => {
    const { metrics } = await analyseNorm(readDocument({ text, language: "pt" }));
    const value = (id: string) => metrics.find((metric) => metric.id === id)?.value ?? Number.NaN;
    return [value("unlikely-forms"), value("unlikely-commas")] as const;
  };
  const [forms, commas] = await measured(
    "As escolas públicas precisam de bibliotecas, mas os recursos são poucos.",
  );
  const [wrongForms] = await measured(
    "As escola pública precisa de bibliotecas, mais os recursos são pouco.",
  );
  const [, wrongCommas] = await measured(
    "As escolas públicas, precisam de bibliotecas mas os recursos, são poucos.",
  );
  expect(wrongForms).toBeGreaterThan(forms);
  expect(wrongCommas).toBeGreaterThan(commas);
});
