import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { analyseNorm } from "./analyse-norm";

type Told = { rule: string; wrong: string; right: string | undefined };

/** What the rules of register and treatment find in a text. */
async function told(text: string): Promise<Told[]> {
  const { findings } = await analyseNorm(readDocument({ text, language: "pt" }));
  return findings
    .filter(({ rule }) => rule.startsWith("register/") || rule === "grammar/treatment")
    .map(({ rule, span, suggestions }) => ({
      rule,
      wrong: text.slice(span.start, span.end),
      right: suggestions[0]?.label["pt-BR"],
    }));
}

it.each([
  ["Acredito que a feira atrai turistas.", "register/first-person", "Acredito que a", "A"],
  ["A meu ver, a feira atrai turistas.", "register/first-person", "A meu ver, a", "A"],
  ["Penso que seja tarde para plantar.", "register/first-person", "Penso que", undefined],
  ["Na praia eu vi o lixo que o mar devolve.", "register/first-person", "eu", undefined],
  ["Quem sai de casa vê que você é vigiado.", "register/address", "você", undefined],
  ["Imagine um rio sem peixes.", "register/address", "Imagine", undefined],
  ["Perceba que o mar recuou.", "register/address", "Perceba que", "Percebe-se que"],
  ["É preciso botar ordem na feira.", "register/slang", "botar", "colocar"],
  ["A pesca é super importante para a vila.", "register/slang", "super", "muito"],
  ["Na feira a gente compra peixe.", "register/oral", "a gente compra", "nós compramos"],
  [
    "O mar leva redes, cordas, entre outras coisas.",
    "register/oral",
    "entre outras coisas",
    "entre outros aspectos",
  ],
  ["Dizia o aviso que tu fala com calma.", "grammar/treatment", "fala", "falas"],
  ["Vossa Excelência conhece o vosso porto.", "grammar/treatment", "vosso", "seu"],
])("%s", async (text, rule, wrong, right) => {
  expect(await told(text)).toEqual([{ rule, wrong, right }]);
});

it("finds the pronouns of tu beside você", async () => {
  const found = await told("Se você insiste, o mar te leva e a tua rede some.");
  expect(found.filter(({ rule }) => rule === "grammar/treatment")).toEqual([
    { rule: "grammar/treatment", wrong: "te leva", right: "leva você" },
    { rule: "grammar/treatment", wrong: "tua", right: "sua" },
  ]);
});

describe("leaves alone", () => {
  it.each([
    "O mestre disse: “Eu vejo o mar e você vê o porto.”",
    'A placa "você está aqui" sumiu.',
    "Nós acreditamos que a feira atrai turistas.",
    "O eu lírico do poema fala do mar.",
    "A gente da vila pesca no verão.",
    "É o meio que as famílias usam para pescar.",
    "Todo porto tem uma lei legal e justa.",
    "O superior mandou buscar o barco.",
    "Vossa Excelência conhece o seu porto.",
  ])("%s", async (text) => {
    expect(await told(text)).toEqual([]);
  });
});
