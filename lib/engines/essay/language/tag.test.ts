import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { loadLanguageModel } from "./load-model";
import type { LanguageModel } from "./model-file";
import { tagDocument, tagForms } from "./tag";

let model: LanguageModel;
beforeAll(async () => {
  model = await loadLanguageModel();
});

const tagged = (text: string) => tagDocument(model, readDocument({ text, language: "pt" })).flat();
const tags = (text: string) =>
  tagged(text)
    .map(({ form, upos }) => `${form}/${upos}`)
    .join(" ");
const wordOf = (text: string, form: string) => tagged(text).find((word) => word.form === form);

describe("tagDocument", () => {
  it.each([
    [
      "O governo investiu na educação básica.",
      "O/DET governo/NOUN investiu/VERB em/ADP a/DET educação/NOUN básica/ADJ ./PUNCT",
    ],
    [
      "As redes sociais nos aproximam, mas também nos isolam.",
      "As/DET redes/NOUN sociais/ADJ nos/PRON aproximam/VERB ,/PUNCT mas/CCONJ também/ADV nos/PRON isolam/VERB ./PUNCT",
    ],
    [
      "Segundo Paulo Freire, a leitura do mundo precede a leitura da palavra.",
      "Segundo/ADP Paulo/PROPN Freire/PROPN ,/PUNCT a/DET leitura/NOUN de/ADP o/DET mundo/NOUN precede/VERB a/DET leitura/NOUN de/ADP a/DET palavra/NOUN ./PUNCT",
    ],
    [
      "Ela disse que não o viu porque chovia muito.",
      "Ela/PRON disse/VERB que/SCONJ não/ADV o/PRON viu/VERB porque/SCONJ chovia/VERB muito/ADV ./PUNCT",
    ],
  ])("%s", (text, expected) => {
    expect(tags(text)).toBe(expected);
  });

  it("gives lemma, gender, number, person, mood, tense and verb form", () => {
    const text = "As crianças brincavam nos parques antigos enquanto nós falávamos.";
    expect(wordOf(text, "crianças")).toMatchObject({
      lemma: "criança",
      features: { Gender: "Fem", Number: "Plur" },
    });
    expect(wordOf(text, "antigos")).toMatchObject({
      lemma: "antigo",
      features: { Gender: "Masc", Number: "Plur" },
    });
    expect(wordOf(text, "brincavam")).toMatchObject({
      lemma: "brincar",
      features: { Mood: "Ind", Number: "Plur", Person: "3", Tense: "Imp", VerbForm: "Fin" },
    });
    expect(wordOf(text, "falávamos")).toMatchObject({
      lemma: "falar",
      features: { Number: "Plur", Person: "1" },
    });
  });

  it("sees the infinitive in front of a pronoun", () => {
    for (const text of ["Respeitá-los exige tempo.", "Ele quer resolvê-lo."]) {
      const verb = tagged(text).find(({ form }) => /^(?:Respeitar|resolver)$/.test(form));
      expect(verb).toMatchObject({ upos: "VERB", features: { VerbForm: "Inf" } });
    }
  });

  it("does not make a wrong agreement right", () => {
    const text = "Os aluno precisa de ajuda.";
    expect(wordOf(text, "Os")?.features.Number).toBe("Plur");
    expect(wordOf(text, "aluno")?.features.Number).toBe("Sing");
    expect(wordOf(text, "precisa")?.features.Number).toBe("Sing");
  });

  it("reads words without accents and capitals", () => {
    expect(tags("voce nao leu a historia")).toBe("voce/PRON nao/ADV leu/VERB a/DET historia/NOUN");
    expect(wordOf("a educacao", "educacao")?.lemma).toBe("educação");
  });

  it("keeps spans inside any text, in order, and answers the same twice", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("Ação ", "fazê-lo ", "do ", "\r\n\r\n", "\u200b", "😀", "5% ", ". ", "nos "),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const text = parts.join("");
        const words = tagged(text);
        let at = 0;
        for (const { start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          at = start;
        }
        expect(tagged(text)).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });

  it("takes one endless sentence", () => {
    expect(tagged("a casa bonita ".repeat(20_000))).toHaveLength(60_000);
  });
});

describe("tagForms", () => {
  it("gives one analysis a form, and none for none", () => {
    expect(tagForms(model, [])).toEqual([]);
    expect(tagForms(model, ["", "\ud800", "x".repeat(5000)])).toHaveLength(3);
  });

  it("takes words that JavaScript has a meaning for", () => {
    for (const form of ["constructor", "__proto__", "toString", "hasOwnProperty"])
      expect(tagForms(model, [form])[0]?.lemma.toLowerCase()).toContain(form.slice(0, 5).toLowerCase());
  });

  it("leaves names and signs as their own lemmas", () => {
    expect(
      tagForms(model, ["Clarice", "Lispector", "escreveu", "50", "%"]).map(({ lemma }) => lemma),
    ).toEqual(["Clarice", "Lispector", "escrever", "50", "%"]);
  });
});
