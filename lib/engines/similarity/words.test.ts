import { describe, expect, it } from "vitest";
import { foldWord, readWords } from "./words";

const wordsOf = (text: string): string[] => {
  const { starts, ends } = readWords(text);
  return Array.from(starts, (start, at) => text.slice(start, ends[at]));
};

describe("foldWord", () => {
  it("folds case, accents, ligatures and what cannot be seen", () => {
    expect(["AÇÃO", "ação", "ac\u0327a\u0303o", "a\u00adção", "ﬁm"].map(foldWord)).toEqual([
      "acao",
      "acao",
      "acao",
      "acao",
      "fim",
    ]);
  });

  it("reads Cyrillic and Greek letters that look like Latin ones", () => {
    expect(foldWord("еѕсоlа")).toBe("escola");
  });
});

describe("readWords", () => {
  it("keeps the places of the words in the original", () => {
    expect(wordsOf("Bem-estar, d’água; e 2º «Fim»…")).toEqual(["Bem", "estar", "d’água", "e", "2º", "Fim"]);
  });

  it("joins what a line break parts", () => {
    const [joined, plain] = ["biblio-\nteca", "biblioteca"].map(readWords);
    expect(joined?.keys).toEqual(plain?.keys);
  });

  it("gives inflected forms one stem and keeps function words apart", () => {
    const { stems, content } = readWords("livro livros Livraria que para");
    expect(stems[0]).toBe(stems[1]);
    expect(Array.from(content)).toEqual([1, 1, 1, 0, 0]);
  });

  it("knows a text without words", () => {
    expect(readWords(" … !").length).toBe(0);
  });
});
