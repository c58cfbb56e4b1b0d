import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { analyseEssay, rescoreEssay } from "../analyse";
import { essayExamples, readEssayExample } from "../examples";
import type { AspectResult, EssayInput } from "../types";
import { type EssayScore, highestScore } from "./essay-score";
import { countsFindings } from "./features/deviations";
import { groupOf } from "./features/feature";
import { groupTexts } from "./groups";
import { loadScorer } from "./load-scorer";

async function exampleOf(id: string): Promise<EssayInput> {
  const example = essayExamples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`no example ${id}`);
  const { theme, motivatingText } = example;
  return { text: await readEssayExample(example), theme, motivatingText };
}

const scoreIn = (aspects: readonly AspectResult[]): EssayScore | undefined =>
  aspects.find(({ aspect }) => aspect === "score")?.data as EssayScore | undefined;

async function scored(id: string): Promise<EssayScore> {
  const score = scoreIn(await analyseEssay(await exampleOf(id)));
  if (!score) throw new Error(`no score for ${id}`);
  return score;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the score of an essay", () => {
  it("puts a strong essay above a middling one, and that above a weak one", async () => {
    const [strong, medium, weak] = await Promise.all(["strong", "medium", "weak"].map(scored));
    expect(strong?.total).toBeGreaterThan(medium?.total ?? 0);
    expect(medium?.total).toBeGreaterThan(weak?.total ?? 0);
  });

  it("is the sum of five grades, and lies in its interval as each of them does", async () => {
    for (const id of ["strong", "medium", "weak", "rambling", "narrative"]) {
      const { scores, total, interval } = await scored(id);
      expect(scores.map(({ competency }) => competency)).toEqual([1, 2, 3, 4, 5]);
      expect(total).toBe(sum(scores.map(({ score }) => score)));
      for (const [grade, [low, high]] of [
        [total, interval] as const,
        ...scores.map((competency) => [competency.score, competency.interval] as const),
      ]) {
        expect(low).toBeLessThanOrEqual(grade);
        expect(high).toBeGreaterThanOrEqual(grade);
      }
    }
  });

  it("accounts for every point: items and residual add up to the loss", async () => {
    for (const id of ["strong", "weak", "narrative"])
      for (const { score, items, residual } of (await scored(id)).scores) {
        expect(sum(items.map(({ points }) => points)) + residual).toBeCloseTo(highestScore - score, 6);
        expect(items.every(({ label }) => label["pt-BR"] !== "" && label.en !== "")).toBe(true);
      }
  });

  it("names the rules by which a loss can be mended", async () => {
    const { scores } = await scored("medium");
    const spelling = scores[0]?.items.find(({ id }) => id === "spelling");
    expect(spelling?.rules).toContain("spelling/missing-accent");
  });

  it("is not given in another language or for nothing", async () => {
    for (const input of [await exampleOf("english"), { text: "" }, { text: "…" }])
      expect(scoreIn(await analyseEssay(input))).toBeUndefined();
  });

  it("does not count what is repeated or pasted to stretch the text, and says so", async () => {
    const input = await exampleOf("medium");
    const before = await scored("medium");
    const given =
      "O celular chegou às salas de aula antes das regras. Pesquisadores medem quanto tempo os alunos passam diante da tela e discutem o que as escolas devem permitir em cada idade.";
    const cheats = [`${input.text}\n${input.text}`, `${input.text}\n${given}\n${given}`];
    for (const text of cheats) {
      const score = scoreIn(await analyseEssay({ ...input, text, motivatingText: given }));
      expect(score?.leftOut.length).toBeGreaterThan(0);
      expect(score?.total).toBeLessThanOrEqual(before.total + 40);
    }
    expect(before.leftOut).toEqual([]);
  });

  it("is left out on demand", async () => {
    const aspects = await analyseEssay(await exampleOf("weak"), { score: false });
    expect(aspects.map(({ aspect }) => aspect)).not.toContain("score");
  });
});

describe("the score without some findings", () => {
  let input: EssayInput;
  let findings: AspectResult["findings"];
  let before: EssayScore;
  beforeAll(async () => {
    input = await exampleOf("weak");
    const aspects = await analyseEssay(input);
    findings = aspects.flatMap((aspect) => aspect.findings);
    before = scoreIn(aspects) as EssayScore;
  });

  it("never falls, in any competency, whatever is mended", async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(findings), async (mended) => {
        const after = await rescoreEssay(input, mended);
        for (const [index, { score }] of before.scores.entries())
          expect(after?.scores[index]?.score).toBeGreaterThanOrEqual(score);
      }),
      { numRuns: 12 },
    );
  });

  it("is the same when nothing is mended, and higher when all is", async () => {
    expect(await rescoreEssay(input, [])).toEqual(before);
    const after = await rescoreEssay(input, findings);
    expect(after?.total).toBeGreaterThan(before.total);
  });
});

describe("the shipped model", () => {
  it("has words for every group of its features", async () => {
    const { additive } = await loadScorer();
    const groups = new Set(additive.features.map(groupOf));
    for (const group of groups) expect([group, groupTexts(group).advice.en]).not.toEqual([group, ""]);
  });

  it("lets no grade rise with the number of findings", async () => {
    const { additive } = await loadScorer();
    const counts = [...additive.features.entries()].filter(([, feature]) => countsFindings(feature));
    expect(counts.length).toBeGreaterThan(5);
    for (const shapes of additive.shapes)
      for (const [index] of counts) {
        const shape = Array.from(shapes[index] ?? []);
        expect(shape).toEqual(shape.toSorted((a, b) => b - a));
      }
  });
});
