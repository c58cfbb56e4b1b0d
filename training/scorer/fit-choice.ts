import { type ChoiceRule, chooseScores } from "@/lib/engines/essay/scoring/choose-scores";
import { sum } from "@/lib/engines/essay/statistics";
import { meanAbsoluteError, quadraticKappa } from "../../bench/essays/scoring/agreement";
import { mean } from "../../bench/statistics";

/** Predicted points of the five competencies, and the grades that people gave. */
export type Judged = { points: readonly number[]; scores: readonly number[] };

/** Points of mean absolute error of the total that are worth as much as one of kappa. */
const errorWorth = 200;

/** How well chosen grades agree with people's: mean kappa of the competencies and kappa of the total, less the total's error. */
function worth(rule: ChoiceRule, judged: readonly Judged[]): number {
  const chosen = judged.map(({ points }) => chooseScores(rule, points));
  const kappas = rule.means.map((_, output) =>
    quadraticKappa(
      judged.map(({ scores }, index) => ({
        human: scores[output] ?? 0,
        predicted: chosen[index]?.[output] ?? 0,
      })),
    ),
  );
  const totals = judged.map(({ scores }, index) => ({
    human: sum(scores),
    predicted: sum(chosen[index] ?? []),
  }));
  return mean(kappas) + quadraticKappa(totals) - meanAbsoluteError(totals) / errorWorth;
}

const stretches = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8];
const totalStretches = [1, 1.08, 1.16, 1.24];
const pulls = [0.03, 0.1, 0.2, 0.3, 0.5, 1];
const passes = 2;
const mostJudged = 2_000;

/** One in so many, so that at most `mostJudged` remain. */
const thinned = (judged: readonly Judged[]): readonly Judged[] => {
  const step = Math.max(1, Math.ceil(judged.length / mostJudged));
  return judged.filter((_, index) => index % step === 0);
};

/** Chooses how points become grades by coordinate search over a few values of each number. */
export function fitChoice(judged: readonly Judged[]): ChoiceRule {
  const sample = thinned(judged);
  const outputs = judged[0]?.points.length ?? 0;
  const means = Array.from({ length: outputs }, (_, output) =>
    mean(judged.map(({ points }) => points[output] ?? 0)),
  );
  let best: ChoiceRule = { means, stretch: means.map(() => 1.3), totalStretch: 1.08, pull: 0.2 };
  let bestWorth = worth(best, sample);
  const consider = (rule: ChoiceRule) => {
    const value = worth(rule, sample);
    if (value > bestWorth) [best, bestWorth] = [rule, value];
  };
  for (let pass = 0; pass < passes; pass++) {
    for (const output of means.keys())
      for (const stretch of stretches) consider({ ...best, stretch: best.stretch.with(output, stretch) });
    for (const totalStretch of totalStretches) consider({ ...best, totalStretch });
    for (const pull of pulls) consider({ ...best, pull });
  }
  return best;
}
