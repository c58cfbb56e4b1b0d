import { describe, expect, it } from "vitest";
import { analyseEssay } from "../analyse";
import { essayExamples, readEssayExample } from "../examples";
import { essayRules, findEssayRule } from "./catalogue";

describe("the catalogue", () => {
  it.each(Object.entries(essayRules))(
    "explains %s in both languages",
    (id, { title, explanation, bad, good }) => {
      expect(id).toMatch(
        /^(annulment|argument|cohesion|english|grammar|integrity|proposal|punctuation|readability|register|repertoire|repetition|spelling|structure|theme)\/[a-z-]+$/,
      );
      for (const locale of ["pt-BR", "en"] as const) {
        expect(title[locale].length).toBeGreaterThan(5);
        expect(explanation[locale].length).toBeGreaterThan(40);
        expect(bad[locale]).not.toBe(good[locale]);
      }
    },
  );

  it("has every rule that the examples set off", async () => {
    const results = await Promise.all(
      essayExamples.map(async ({ theme, ...example }) =>
        analyseEssay({ text: await readEssayExample({ theme, ...example }), theme }),
      ),
    );
    const findings = results.flat().flatMap((result) => result.findings);
    expect(findings.length).toBeGreaterThan(30);
    for (const { rule, category } of findings) {
      expect(findEssayRule(rule), rule).toBeDefined();
      expect(rule.startsWith(`${category}/`)).toBe(true);
    }
  });

  it("knows no other rule", () => {
    expect(findEssayRule("structure/nothing")).toBeUndefined();
    expect(findEssayRule("toString")).toBeUndefined();
  });

  it.each([
    ["structure/lowercase-start"],
    ["structure/missing-space"],
    ["structure/long-sentence"],
    ["structure/unsupported-language"],
    ["repetition/doubled-word"],
    ["repetition/close"],
    ["repetition/sentence-opening"],
    ["cohesion/overused-connective"],
    ["spelling/missing-accent"],
    ["spelling/unknown-word"],
    ["spelling/joined-words"],
    ["spelling/hyphen"],
    ["spelling/chat-abbreviation"],
    ["spelling/foreign-word"],
  ] as const)("%s: its bad Portuguese example sets it off, the good one does not", async (rule) => {
    const { bad, good } = essayRules[rule];
    const language = rule === "structure/unsupported-language" ? undefined : ("pt" as const);
    const repeat = (text: string) =>
      rule === "structure/unsupported-language" ? `${text} `.repeat(4) : text;
    const rules = async (text: string) =>
      (await analyseEssay({ text: repeat(text), language })).flatMap((result) =>
        result.findings.map((found) => found.rule),
      );
    expect(await rules(bad["pt-BR"])).toContain(rule);
    expect(await rules(good["pt-BR"])).not.toContain(rule);
  });
});
