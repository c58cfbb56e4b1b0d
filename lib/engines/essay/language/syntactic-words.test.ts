import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "../text/tokens";
import { syntacticWords } from "./syntactic-words";

const forms = (text: string) =>
  syntacticWords(text, tokenise(text))
    .map(({ form }) => form)
    .join(" ");

describe("syntacticWords", () => {
  it.each([
    ["Pela manhã, gosto disso.", "Por a manhã , gosto de isso ."],
    ["Àquele aluno falta um livro dele.", "A aquele aluno falta um livro de ele ."],
    ["NOS ANOS", "EM OS ANOS"],
    ["Vá às aulas conosco!", "Vá a as aulas com nós !"],
    ["É preciso fazê-lo numa noite.", "É preciso fazer lo em uma noite ."],
    ["Cresceu 12,5% em 2020", "Cresceu 12,5 % em 2020"],
    ["Custa R$ 20 ou US$ 4", "Custa R$ 20 ou US$ 4"],
    ["O Sr. Souza chegou no séc. XX.", "O Sr. Souza chegou em o séc. XX ."],
    ["Veio em 100 a.C. e ficou", "Veio em 100 a.C. e ficou"],
    ["J. K. Rowling", "J. K. Rowling"],
    ["livros, filmes etc.", "livros , filmes etc."],
    ["“Sim” -- disse ela…", "“ Sim ” -- disse ela …"],
  ])("%s", (text, words) => {
    expect(forms(text)).toBe(words);
  });

  it.each([
    ["nos dias", "em os dias"],
    ["nos últimos anos", "em os últimos anos"],
    ["nos 20 anos", "em os 20 anos"],
    ["nos EUA", "em os EUA"],
    ["nos “melhores” casos", "em os “ melhores ” casos"],
    ["nos ramos", "em os ramos"],
    ["isso nos ensina", "isso nos ensina"],
    ["nos tornamos fortes", "nos tornamos fortes"],
    ["entre nos", "entre nos"],
    ["não consigo", "não consigo"],
    ["consigo ler", "consigo ler"],
    ["trazem consigo dores", "trazem com si dores"],
    ["se desse certo", "se desse certo"],
    ["desse modo", "de esse modo"],
  ])("reads “%s” in its context", (text, words) => {
    expect(forms(text)).toBe(words);
  });

  it("keeps the place of the written word", () => {
    const text = "Ele quer dá-lo à mãe.";
    expect(syntacticWords(text, tokenise(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Ele",
      "quer",
      "dá-lo",
      "dá-lo",
      "à",
      "à",
      "mãe",
      ".",
    ]);
  });

  it("covers everything but white space, in order, for any text", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom(
        "fazê-lo ",
        "nos ",
        "a.C.",
        "A.B.C.D.E.F.G.H.",
        "R$",
        "50%",
        "--",
        "\n",
        "do",
        "'",
        "-se",
        "é",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let at = 0;
        for (const { form, start, end } of syntacticWords(text, tokenise(text))) {
          expect(form.length + end - start).toBeGreaterThan(0);
          expect(end).toBeGreaterThan(start);
          if (start > at) expect(text.slice(at, start).trim()).toBe("");
          at = Math.max(at, end);
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
