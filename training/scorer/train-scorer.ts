import { type AdditiveModel, sumOf } from "@/lib/engines/essay/scoring/additive-model";
import { competencies } from "@/lib/engines/essay/scoring/essay-score";
import type { ScorerModel } from "@/lib/engines/essay/scoring/scorer-model";
import { sum } from "@/lib/engines/essay/statistics";
import { chooseFeatures, takeRows, toColumns } from "./feature-table";
import { type AdditiveFit, type BoostingOptions, type Column, fitAdditive } from "./fit-additive";
import { fitBands } from "./fit-bands";
import { fitChoice, type Judged } from "./fit-choice";
import { fitReferences } from "./fit-references";
import type { TrainedVocabulary } from "./fit-vocabulary";
import type { GradedReading } from "./graded-reading";
import { fitWording, withUnseenWording } from "./wording";

const boosting: Omit<BoostingOptions, "seed"> = {
  rounds: 700,
  rate: 0.05,
  columnShare: 0.3,
  rowShare: 0.8,
  leastRows: 30,
  shrinkage: 5,
};

/** The errors that an interval leaves out on either side: of the total, and of a competency. */
const tails = { total: 0.065, competency: 0.06 };
const bandCounts = { total: 8, competency: 5 };

/** A scorer as it is written to a file. */
export type TrainedScorer = ScorerModel & { vocabulary: TrainedVocabulary };

type Fits = readonly AdditiveFit[];

function fitAll(columns: readonly Column[], scores: readonly (readonly number[])[], seed: number): Fits {
  return competencies.map((_, output) =>
    fitAdditive(
      columns,
      Float64Array.from(scores, (row) => row[output] ?? 0),
      {
        ...boosting,
        seed: seed + output,
      },
    ),
  );
}

function pointsOf(fits: Fits, columns: readonly Column[], row: number): number[] {
  return fits.map(({ intercept, shapes }) =>
    sumOf(
      intercept,
      shapes.map((shape, index) => shape[columns[index]?.bins[row] ?? 0] ?? 0),
    ),
  );
}

/** The points of each essay by a model that has not seen its fold. */
function judgeUnseen(columns: readonly Column[], essays: readonly GradedReading[], seed: number): Judged[] {
  const judged: Judged[] = [];
  for (const fold of new Set(essays.map((essay) => essay.fold))) {
    const rows = [...essays.keys()].filter((row) => essays[row]?.fold !== fold);
    const scores = rows.map((row) => essays[row]?.scores ?? []);
    const fits = fitAll(takeRows(columns, rows), scores, seed);
    for (const [row, essay] of essays.entries())
      if (essay.fold === fold) judged.push({ points: pointsOf(fits, columns, row), scores: essay.scores });
  }
  return judged;
}

function bandsOf(judged: readonly Judged[]): Pick<ScorerModel, "totalBands" | "bands"> {
  const totals = judged.map(({ points, scores }) => ({ points: sum(points), grade: sum(scores) }));
  return {
    totalBands: fitBands(totals, bandCounts.total, tails.total),
    bands: competencies.map((_, output) => {
      const misses = judged.map(({ points, scores }) => ({
        points: points[output] ?? 0,
        grade: scores[output] ?? 0,
      }));
      return fitBands(misses, bandCounts.competency, tails.competency);
    }),
  };
}

/** Leaves out what no competency uses. */
function compact(
  fits: Fits,
  features: readonly string[],
  columns: readonly Column[],
): [AdditiveModel, Column[]] {
  const used = [...features.keys()].filter((index) =>
    fits.some(({ shapes }) => shapes[index]?.some((value) => value !== 0)),
  );
  const model = {
    features: used.map((index) => features[index] ?? ""),
    edges: used.map((index) => columns[index]?.edges ?? []),
    intercepts: fits.map(({ intercept }) => intercept),
    shapes: fits.map(({ shapes }) => used.map((index) => shapes[index] ?? [])),
  };
  return [model, used.flatMap((index) => columns[index] ?? [])];
}

/** Learns to grade as people do. The same essays and seed give the same model. */
export function trainScorer(essays: readonly GradedReading[], name: string, seed: number): TrainedScorer {
  const rows = withUnseenWording(essays);
  const features = chooseFeatures(rows);
  const columns = toColumns(rows, features);
  const judged = judgeUnseen(columns, essays, seed);
  const choice = fitChoice(judged);
  const fits = fitAll(
    columns,
    essays.map(({ scores }) => scores),
    seed,
  );
  const [additive, used] = compact(fits, features, columns);
  return {
    name,
    vocabulary: fitWording(essays),
    additive,
    choice,
    references: fitReferences(additive, used, choice),
    ...bandsOf(judged),
  };
}
