import { describe, expect, it } from "vitest";
import { findDatesAndLaws } from "./dates-and-laws";

const found = (text: string, kind: string): string[] =>
  findDatesAndLaws(text)
    .filter((one) => one.kind === kind)
    .map(({ start, end }) => text.slice(start, end));

describe("findDatesAndLaws", () => {
  it("reads dates as they are written in both languages", () => {
    const text =
      "Em 12 de março de 2020, 1º de maio, 05/07/1999. Março de 2021; no século XX, nos anos 1990. On March 3, 2019, 2024-02-29, in 1984.";
    expect(found(text, "date")).toEqual([
      "12 de março de 2020",
      "1º de maio",
      "05/07/1999",
      "Março de 2021",
      "século XX",
      "anos 1990",
      "March 3, 2019",
      "2024-02-29",
      "1984",
    ]);
  });

  it("takes no figure for a date", () => {
    expect(found("São 2000 casas, em 1990 km, 45/13/2020, 1999.5 reais e 31-12.", "date")).toEqual(["1990"]);
  });

  it("reads laws, articles and codes", () => {
    const text =
      "A Lei nº 9.394/1996, o artigo 205 da Constituição Federal, a Constituição de 1988, o Estatuto da Criança e do Adolescente, a PEC 37 e o Código Penal. The Clean Air Act of 1956.";
    expect(found(text, "law")).toEqual([
      "Lei nº 9.394/1996",
      "artigo 205 da Constituição Federal",
      "Constituição de 1988",
      "Estatuto da Criança e do Adolescente",
      "PEC 37",
      "Código Penal",
      "Clean Air Act of 1956",
    ]);
  });

  it("takes a law without a number for a word", () => {
    expect(found("A lei é clara, e o código de honra também.", "law")).toEqual([]);
  });
});
