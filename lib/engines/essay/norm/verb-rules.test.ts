import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { analyseNorm } from "./analyse-norm";

/** What the rule suggests in a text, first suggestions alone. */
async function suggested(text: string, rule: string): Promise<(string | undefined)[]> {
  const { findings } = await analyseNorm(readDocument({ text, language: "pt" }));
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ suggestions }) => suggestions[0]?.label["pt-BR"]);
}

describe("the mood after a conjunction", () => {
  it.each([
    ["Embora o rio é largo, poucos pescam.", "seja"],
    ["Para que a cidade investe mais, falta dinheiro.", "invista"],
    ["O acordo faz com que os preços ficam baixos.", "fiquem"],
    ["É necessário que os vizinhos ajudam na obra.", "ajudem"],
    ["Caso a ponte for fechada, o barco volta.", "seja"],
    ["Caso o dono precisar de ajuda, o clube atende.", "precise"],
    ["Embora houve chuva, a colheita foi boa.", "tenha havido"],
    ["O preço fez com que muitas famílias deixaram o bairro.", "deixassem"],
    ["Talvez existe outra saída.", "exista"],
    ["Mesmo que os barcos chegam cedo, a feira abre tarde.", "cheguem"],
    ["A regra impede que eles vendem o peixe.", "vendam"],
    ["Embora a lei seria justa, ninguém a aplica.", "fosse"],
  ])("%s → %s", async (text, right) => {
    expect(await suggested(text, "grammar/verb-form")).toEqual([right]);
  });
});

describe("the future after se and quando", () => {
  it.each([
    ["Se o dono ver o barco, ele avisa.", "vir"],
    ["Quando a prefeitura propor a obra, haverá debate.", "propuser"],
    ["Se os vizinhos manter a calma, tudo passa.", "mantiverem"],
    ["Quando ele dispor de tempo, a aula começa.", "dispuser"],
    ["Se ele teria tempo, viria à feira.", "tivesse"],
  ])("%s → %s", async (text, right) => {
    expect(await suggested(text, "grammar/verb-form")).toEqual([right]);
  });
});

describe("participles and past tenses", () => {
  it.each([
    ["O carteiro tinha chego cedo.", "chegado"],
    ["Ela havia trago os livros.", "trazido"],
    ["As cartas foram entregadas ontem.", "entregues"],
    ["O pedido foi aceitado pelo conselho.", "aceito"],
    ["A polícia interviu na briga.", "interveio"],
    ["Os bombeiros interviram no incêndio.", "intervieram"],
  ])("%s → %s", async (text, right) => {
    expect(await suggested(text, "grammar/verb-form")).toEqual([right]);
  });
});

describe("the pronoun of a future, a conditional or a participle", () => {
  it.each([
    ["Assim, tornará-se possível plantar.", "tornar-se-á"],
    ["A vila tornaria-se um porto.", "se tornaria"],
    ["Se fará uma festa no porto.", "Far-se-á"],
    ["O preço tinha tornado-se alto.", "se tornado"],
  ])("%s → %s", async (text, right) => {
    expect(await suggested(text, "grammar/mesoclisis")).toEqual([right]);
  });
});

it.each([
  "Embora o rio seja largo, muitos atravessam a nado.",
  "Embora alguns ainda saibam nadar, a margem é perigosa.",
  "Para que serve o farol?",
  "Caso contrário, o barco volta vazio.",
  "Nesse caso a regra vale para todos.",
  "Ele foi embora e deixa saudade.",
  "É o mesmo que dizem os pescadores.",
  "Para que a praça exista, o conselho precisa votar.",
  "Mesmo que chova, a feira abre.",
  "Não se sabe se o barco voltaria.",
  "Quando se vê o mar, a estrada termina.",
  "O ser humano muda quando o ser amado parte.",
  "Se quiser, ele pode vir.",
  "Ele tinha entregado a carta e havia aceitado o convite.",
  "O texto referia-se à seca.",
  "A lei tornar-se-á rigorosa.",
  "Se queremos pescar, o mar basta.",
  "Se queria pescar, o mar bastava.",
  "Se trata mal os outros, fica só.",
])("leaves alone: %s", async (text) => {
  expect(await suggested(text, "grammar/verb-form")).toEqual([]);
  expect(await suggested(text, "grammar/mesoclisis")).toEqual([]);
});
