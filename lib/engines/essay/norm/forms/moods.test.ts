import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstPluralOf, indicativeForms, knownInfinitives } from "./indicative";
import { participleOf } from "./participle";
import { presentSubjunctive, presentSubjunctives } from "./present-subjunctive";
import { imperfectSubjunctive, strongFutureSubjunctive, strongFutures } from "./strong-preterite";

describe("the present subjunctive", () => {
  it.each([
    ["ajudar", "ajude", "ajudem", "ajudemos"],
    ["ficar", "fique", "fiquem", "fiquemos"],
    ["chegar", "chegue", "cheguem", "cheguemos"],
    ["começar", "comece", "comecem", "comecemos"],
    ["passear", "passeie", "passeiem", "passeemos"],
    ["odiar", "odeie", "odeiem", "odiemos"],
    ["exercer", "exerça", "exerçam", "exerçamos"],
    ["proteger", "proteja", "protejam", "protejamos"],
    ["investir", "invista", "invistam", "invistamos"],
    ["atrair", "atraia", "atraiam", "atraiamos"],
    ["construir", "construa", "construam", "construamos"],
    ["ter", "tenha", "tenham", "tenhamos"],
    ["propor", "proponha", "proponham", "proponhamos"],
    ["satisfazer", "satisfaça", "satisfaçam", "satisfaçamos"],
    ["estar", "esteja", "estejam", "estejamos"],
    ["ir", "vá", "vão", "vamos"],
    ["dar", "dê", "deem", "demos"],
  ])("%s", (lemma, singular, plural, first) => {
    expect(presentSubjunctive(lemma, "3s")).toBe(singular);
    expect(presentSubjunctive(lemma, "3p")).toBe(plural);
    expect(presentSubjunctive(lemma, "1p")).toBe(first);
  });

  it("is none of a word that is no infinitive", () => {
    expect(presentSubjunctive("casa", "3s")).toBeUndefined();
    expect(presentSubjunctive("", "3s")).toBeUndefined();
  });
});

describe("the past stem", () => {
  it.each([
    ["existir", "existisse", "existíssemos", undefined],
    ["ajudar", "ajudasse", "ajudássemos", undefined],
    ["vender", "vendesse", "vendêssemos", undefined],
    ["sair", "saísse", "saíssemos", undefined],
    ["ter", "tivesse", "tivéssemos", "tiver"],
    ["ver", "visse", "víssemos", "vir"],
    ["ser", "fosse", "fôssemos", "for"],
    ["dispor", "dispusesse", "dispuséssemos", "dispuser"],
    ["manter", "mantivesse", "mantivéssemos", "mantiver"],
    ["desfazer", "desfizesse", "desfizéssemos", "desfizer"],
  ])("%s", (lemma, singular, first, future) => {
    expect(imperfectSubjunctive(lemma, "3s")).toBe(singular);
    expect(imperfectSubjunctive(lemma, "3p")).toBe(`${singular}m`);
    expect(imperfectSubjunctive(lemma, "1p")).toBe(first);
    expect(strongFutureSubjunctive(lemma, "3s")).toBe(future);
    expect(strongFutureSubjunctive(lemma, "3p")).toBe(future && `${future}em`);
  });

  it("leads back from the future to the infinitive", () => {
    expect(strongFutures.get("tiver")).toBe("ter");
    expect(strongFutures.get("puser")).toBe("pôr");
    expect(strongFutures.get("for")).toBe("ser");
  });
});

describe("the participle", () => {
  it.each([
    ["chegar", "chegado"],
    ["perder", "perdido"],
    ["cair", "caído"],
    ["possuir", "possuído"],
    ["seguir", "seguido"],
    ["refazer", "refeito"],
    ["propor", "proposto"],
    ["ver", "visto"],
  ])("%s, %s", (lemma, participle) => {
    expect(participleOf(lemma)).toBe(participle);
  });
});

describe("known forms", () => {
  it.each([
    ["existe", { lemma: "existir", tense: "present", person: "3s" }],
    ["investem", { lemma: "investir", tense: "present", person: "3p" }],
    ["há", { lemma: "haver", tense: "present", person: "3s" }],
    ["mantiveram", { lemma: "manter", tense: "past", person: "3p" }],
    ["faria", { lemma: "fazer", tense: "conditional", person: "3s" }],
    ["dirão", { lemma: "dizer", tense: "future", person: "3p" }],
    ["ajudavam", { lemma: "ajudar", tense: "imperfect", person: "3p" }],
    ["foi", { lemma: "ser", tense: "past", person: "3s" }],
  ])("%s", (form, told) => {
    expect(indicativeForms.get(form)).toEqual(told);
  });

  it("have an infinitive, which is no form of the indicative", () => {
    for (const [, { lemma }] of indicativeForms) expect(knownInfinitives.has(lemma)).toBe(true);
    for (const lemma of knownInfinitives) expect(indicativeForms.has(lemma)).toBe(false);
    expect(firstPluralOf.get("ter")).toBe("temos");
  });

  it("of the subjunctive end like one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...presentSubjunctives), (form) => {
        expect(form).toMatch(/(?:[aeáê]|[ae]m|[ae]mos|ão)$/u);
      }),
    );
  });
});
