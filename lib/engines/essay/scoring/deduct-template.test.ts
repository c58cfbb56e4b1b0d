import { describe, expect, it } from "vitest";
import { analyseEssay, rescoreEssay } from "../analyse";
import { deductTemplate, templateRule } from "./deduct-template";
import type { EssayScore } from "./essay-score";

const graded = (score: number): EssayScore["scores"] =>
  ([1, 2, 3, 4, 5] as const).map((competency) => ({
    competency,
    score,
    interval: [Math.max(0, score - 40), Math.min(200, score + 40)],
    descriptor: { "pt-BR": "", en: "" },
    items: [
      {
        id: "length",
        points: 30,
        label: { "pt-BR": "", en: "" },
        advice: { "pt-BR": "", en: "" },
        rules: [],
      },
    ],
    residual: 170 - score,
  }));

const scoreOf = (score: number): EssayScore => ({
  model: "test",
  scores: graded(score),
  total: 5 * score,
  interval: [Math.max(0, 5 * score - 100), 5 * score + 100],
  leftOut: [],
});

describe("an essay learnt by heart", () => {
  it.each([120, 40, 0])("loses at most a level from %i, and its items still add up", (before) => {
    const { scores, total, interval } = deductTemplate(scoreOf(before));
    expect(scores.map(({ score }) => score)).toEqual([
      before,
      Math.max(0, before - 40),
      Math.max(0, before - 40),
      before,
      before,
    ]);
    expect(total).toBe(scores.reduce((sum, { score }) => sum + score, 0));
    expect(interval[0]).toBeLessThanOrEqual(total);
    for (const { score, items, residual, interval: own } of scores) {
      expect(items.reduce((sum, { points }) => sum + points, residual)).toBe(200 - score);
      expect(own[0]).toBeLessThanOrEqual(score);
      expect(own[1]).toBeGreaterThanOrEqual(score);
    }
    const named = scores.filter(({ items }) => items.some(({ rules }) => rules.includes(templateRule)));
    expect(named.map(({ competency }) => competency)).toEqual(before === 0 ? [] : [2, 3]);
  });

  const theme = "Os desafios da mobilidade urbana nas grandes cidades";
  const named = "a mobilidade urbana nas grandes cidades";
  const text = `Desde sempre o ser humano busca viver bem. Apesar disso, ${named} mostra que ainda há muito a fazer. Isso se deve ao descaso de uns e ao silêncio de outros.
Em primeiro lugar, convém notar o descaso. Quem deveria agir não age, e ${named} continua sem resposta. O que se promete hoje se esquece amanhã.
Além disso, há o silêncio. Muitos acham normal que ${named} seja assim, e quem se cala aceita. Nada muda sem vontade.
Portanto, é preciso agir. O governo deve fazer campanhas sobre ${named}, por meio de verbas, a fim de mudar tudo isso. Assim, todos viverão melhor.`;
  const input = { text, theme, motivatingText: "", title: "" };
  const scoreIn = async () => {
    const aspects = await analyseEssay(input);
    const findings = aspects.flatMap((aspect) => aspect.findings).filter(({ rule }) => rule === templateRule);
    return {
      findings,
      score: aspects.find(({ aspect }) => aspect === "score")?.data as EssayScore | undefined,
    };
  };

  it("is graded by what it says of its theme, and told so", async () => {
    const { findings, score } = await scoreIn();
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) expect(message["pt-BR"]).toContain("competências 2 e 3");
    expect(score?.scores[1]?.items.map(({ id }) => id)).toContain("template");
    const left = score?.leftOut.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;
    expect(left).toBeGreaterThan(0.5 * text.length);
  });

  it("keeps the level when its findings are judged wrong", async () => {
    const { findings, score } = await scoreIn();
    const again = await rescoreEssay(input, findings);
    expect(again?.total).toBeGreaterThanOrEqual(score?.total ?? Number.NaN);
    expect(again?.scores[1]?.items.map(({ id }) => id)).not.toContain("template");
  });
});
