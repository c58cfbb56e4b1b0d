import type { EssayDocument } from "../document";
import type { AspectResult } from "../types";
import { chooseScores } from "./choose-scores";
import { descriptorOf } from "./descriptors";
import {
  type CompetencyScore,
  competencies,
  type EssayScore,
  highestScore,
  type LossItem,
} from "./essay-score";
import { explainLoss } from "./explain";
import { readFeatures } from "./features/read-features";
import { groupTexts } from "./groups";
import { gradeInterval } from "./intervals";
import { judge, type Reading, type ScorerModel } from "./scorer-model";
import { countTerms } from "./terms";

/** Reads what the scorer looks at. */
export async function readForScoring(
  document: EssayDocument,
  aspects: readonly AspectResult[],
): Promise<Reading> {
  return { features: await readFeatures(document, aspects), terms: countTerms(document) };
}

/** The rules with findings, by the group of features that counts them. */
function rulesByGroup(aspects: readonly AspectResult[]): Map<string, string[]> {
  const rules = new Map<string, Set<string>>();
  for (const { rule, category } of aspects.flatMap(({ findings }) => findings))
    rules.set(category, (rules.get(category) ?? new Set()).add(rule));
  return new Map([...rules].map(([group, names]) => [group, [...names].toSorted()]));
}

function lossItems(
  losses: readonly (readonly [group: string, points: number])[],
  rules: ReadonlyMap<string, string[]>,
): LossItem[] {
  return losses.map(([group, points]) => ({
    id: group,
    points,
    ...groupTexts(group),
    rules: rules.get(group) ?? [],
  }));
}

/**
 * Grades a text that was read and explains each loss; `aspects` name the rules that a loss can be mended by.
 * @param least grades that none may fall below: the joint choice may lower one competency where another one rose
 */
export function scoreReading(
  model: ScorerModel,
  reading: Reading,
  aspects: readonly AspectResult[],
  least: readonly number[] = [],
): EssayScore {
  const { points, parts } = judge(model, reading);
  const chosen = chooseScores(model.choice, points);
  const grades = chosen.map((grade, output) => Math.max(grade, least[output] ?? 0));
  const rules = rulesByGroup(aspects);
  const scores = competencies.map((competency, output): CompetencyScore => {
    const score = grades[output] ?? 0;
    const { losses, residual } = explainLoss(model, output, parts[output] ?? [], score);
    return {
      competency,
      score,
      interval: gradeInterval(model.bands[output] ?? [], points[output] ?? 0, score, highestScore),
      descriptor: descriptorOf(competency, score),
      items: lossItems(losses, rules),
      residual,
    };
  });
  const total = grades.reduce((sum, grade) => sum + grade, 0);
  const predicted = points.reduce((sum, value) => sum + value, 0);
  const highestTotal = highestScore * competencies.length;
  return {
    model: model.name,
    scores,
    total,
    interval: gradeInterval(model.totalBands, predicted, total, highestTotal),
    leftOut: [],
  };
}
