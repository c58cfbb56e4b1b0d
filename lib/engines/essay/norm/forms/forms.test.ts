import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherGenderOf, pluralOf, singularOf } from "./nominal";
import { pluralOfVerb, singularOfVerb } from "./verb-number";

const present = { Mood: "Ind", Tense: "Pres", VerbForm: "Fin" };
const past = { Mood: "Ind", Tense: "Past", VerbForm: "Fin" };

describe("the numbers of a verb", () => {
  it.each([
    ["tem", "têm", "ter", present],
    ["ajuda", "ajudam", "ajudar", present],
    ["ajudou", "ajudaram", "ajudar", past],
    ["vendeu", "venderam", "vender", past],
    ["partiu", "partiram", "partir", past],
    ["ajudará", "ajudarão", "ajudar", { ...present, Tense: "Fut" }],
    ["vive", "vivem", "viver", present],
    ["existia", "existiam", "existir", { ...present, Tense: "Imp" }],
    ["é", "são", "ser", present],
    ["faz", "fazem", "fazer", present],
    ["possui", "possuem", "possuir", present],
    ["segue", "seguem", "seguir", present],
    ["atrai", "atraem", "atrair", present],
    ["sai", "saem", "sair", present],
    ["continue", "continuem", "continuar", { ...present, Mood: "Sub" }],
    ["puser", "puserem", "pôr", { Mood: "Sub", Tense: "Fut" }],
  ])("%s, %s", (singular, plural, lemma, features) => {
    expect(pluralOfVerb(singular)).toBe(plural);
    expect(singularOfVerb(plural, lemma, features)).toBe(singular);
  });

  it("are never the same form", () => {
    fc.assert(
      fc.property(fc.string(), (form) => {
        expect(pluralOfVerb(form)).not.toBe(form);
        expect(singularOfVerb(form, form, present)).not.toBe(form);
      }),
    );
  });
});

describe("the forms of nouns and adjectives", () => {
  it.each([
    ["casa", "casas"],
    ["jornal", "jornais"],
    ["possível", "possíveis"],
    ["homem", "homens"],
    ["mulher", "mulheres"],
    ["país", "países"],
    ["mês", "meses"],
    ["cidadão", "cidadãos"],
    ["ação", "ações"],
    ["mal", "males"],
  ])("%s, %s", (singular, plural) => {
    const exists = (word: string): boolean => [singular, plural].includes(word);
    expect(pluralOf(singular, exists)).toBe(plural);
    expect(singularOf(plural, exists)).toBe(singular);
  });

  it.each([
    ["necessário", "necessária"],
    ["públicos", "públicas"],
    ["criada", "criado"],
    ["trabalhador", "trabalhadora"],
  ])("%s, %s", (one, other) => {
    expect(otherGenderOf(one, (word) => word === other)).toBe(other);
  });

  it("are none where no candidate exists, or the word has none", () => {
    expect(pluralOf("lápis")).toBeUndefined();
    expect(pluralOf("casa", () => false)).toBeUndefined();
    expect(otherGenderOf("ontem")).toBeUndefined();
  });
});
