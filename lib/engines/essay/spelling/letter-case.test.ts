import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { findWrongCase } from "./letter-case";

const found = (text: string) =>
  findWrongCase(readDocument({ text, language: "pt" })).map(({ meant }) => meant);

describe("findWrongCase", () => {
  it("finds a sentence that opens with a small letter", () => {
    expect(found("O ônibus atrasou. ninguém explicou o motivo. e chovia.")).toEqual(["Ninguém", "E"]);
  });

  it.each([
    "Veja o art. quinto e o séc. passado.",
    "Ele disse... mas não fez.",
    "Comprou pão, leite, etc. e voltou.",
    "Comprou pão e voltou.  etc.",
    "O site exemplo.com é meu. Vá lá.",
    "Nasceu no Rio de Janeiro em 7 de Setembro.",
  ])("leaves alone: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds a month with a capital", () => {
    expect(found("As aulas começam em Fevereiro.")).toEqual(["fevereiro"]);
  });
});
