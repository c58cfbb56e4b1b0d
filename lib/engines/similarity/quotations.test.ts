import { describe, expect, it } from "vitest";
import { attributedQuotations } from "./quotations";

const quoted = (text: string): string[] =>
  attributedQuotations(text).map(({ start, end }) => text.slice(start, end));

describe("attributedQuotations", () => {
  it("takes the quotation with the words that announce its author", () => {
    const own = "A escola muda vidas.";
    const other = "Segundo Paulo Freire, “a leitura do mundo precede a leitura da palavra”";
    expect(quoted(`${own} ${other}, e isso basta.`)).toEqual([other]);
  });

  it("takes an author who is named behind it, and a reference in brackets", () => {
    const behind = '"Não tive filhos, não transmiti a ninguém o legado", escreveu Machado de Assis';
    const bracketed = "«o sertanejo é, antes de tudo, um forte»";
    expect(quoted(`${behind}. Depois, outra coisa.`)).toEqual([behind]);
    expect(quoted(`Lê-se que ${bracketed} (CUNHA, 1902, p. 99).`)).toEqual([bracketed]);
  });

  it("leaves a quotation of nobody, a title and a whole essay between marks", () => {
    const essay = "Quem planta colhe e quem lê viaja por terras distantes. ".repeat(20);
    expect(quoted("Ele repetia: “amanhã de manhã eu vou sem falta ao mercado”. Fim.")).toEqual([]);
    expect(quoted("No romance “Fahrenheit 451”, de Ray Bradbury, os livros queimam.")).toEqual([]);
    expect(quoted(`Segundo Paulo Freire, “${essay}”`)).toEqual([]);
  });
});
