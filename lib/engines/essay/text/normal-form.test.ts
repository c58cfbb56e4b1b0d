import { describe, expect, it } from "vitest";
import { capitalise, foldAccents, lookupForm, withCaseOf, wordKey } from "./normal-form";

describe("forms of a word", () => {
  it("are composed, free of invisible characters, with a plain apostrophe", () => {
    expect(lookupForm("Cafe\u0301\u00ad")).toBe("Café");
    expect(wordKey("D’Água\u200b")).toBe("d'água");
    expect(foldAccents("ação")).toBe("acao");
  });

  it("take the capitals of another", () => {
    expect(withCaseOf("Voce", "você")).toBe("Você");
    expect(withCaseOf("VOCE", "você")).toBe("VOCÊ");
    expect(withCaseOf("voce", "você")).toBe("você");
    expect(withCaseOf("E", "é")).toBe("É");
    expect(capitalise("")).toBe("");
    expect(capitalise("índio")).toBe("Índio");
  });
});
