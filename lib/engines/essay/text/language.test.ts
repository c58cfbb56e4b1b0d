import { describe, expect, it } from "vitest";
import { detectLanguage } from "../analyse";
import { chooseLanguage } from "./language";

const spanish =
  "La educación es un derecho de todos los ciudadanos, pero en muchos países los niños no pueden ir a la escuela porque sus padres son pobres.";

describe("detectLanguage", () => {
  it.each([
    ["pt", "A educação é um direito de todos, mas nem sempre as crianças chegam à escola."],
    ["pt", "voce nao sabe o que eu quero da vida"],
    ["en", "Education is a right, but not all children can go to school in this country."],
    ["other", spanish],
    ["other", "Die Bildung ist ein Recht aller Menschen, aber nicht alle Kinder gehen in die Schule."],
    ["other", "L'éducation est un droit pour tous, mais les enfants ne vont pas tous à l'école."],
    ["other", "L'educazione è un diritto di tutti, ma non tutti i bambini vanno a scuola."],
    ["other", "日本語の文章です。"],
    ["other", ""],
  ])("says %s", (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it("is sure of plain text and of nothing without words", () => {
    expect(detectLanguage("O livro que eu li ontem não é o mesmo que você leu.").confidence).toBeGreaterThan(
      0.3,
    );
    expect(detectLanguage("12 345 ???")).toEqual({ language: "other", confidence: 0 });
  });
});

describe("chooseLanguage", () => {
  it("takes a short text for Portuguese and leaves a longer foreign one alone", () => {
    expect(chooseLanguage(detectLanguage("Xiririca!"), 1)).toBe("pt");
    expect(chooseLanguage(detectLanguage(spanish), 26)).toBe("other");
  });
});
