import type { ScoredEssay } from "@/training/corpus";
import { mean, quantile } from "../../statistics";
import { decimal, type Row } from "../table";
import {
  coverage,
  type GradePair,
  meanAbsoluteError,
  quadraticKappa,
  rootMeanSquaredError,
  shareWithin,
} from "./agreement";
import type { Graded } from "./cross-validate";
import { competencies } from "./predictor";

/** Points by which a prediction may miss and still be called near. */
export const near = 100;

/** The human and the predicted total of each essay. */
export const totals = (graded: readonly Graded[]): GradePair[] =>
  graded.map(({ essay, prediction }) => ({ human: essay.total, predicted: prediction.total }));

/** The kappa of each competency. */
export const kappas = (graded: readonly Graded[]): number[] =>
  competencies.map((competency) =>
    quadraticKappa(
      graded.map(({ essay, prediction }) => ({
        human: essay.scores[competency] ?? 0,
        predicted: prediction.scores[competency] ?? 0,
      })),
    ),
  );

/** The smallest and the largest of a figure over the folds. */
function foldRange(graded: readonly Graded[], figure: (of: readonly Graded[]) => number): string {
  const folds = Map.groupBy(graded, ({ essay }) => essay.fold);
  const figures = [...folds.values()].map(figure);
  return `folds ${decimal(Math.min(...figures))} to ${decimal(Math.max(...figures))}`;
}

const totalKappa = (graded: readonly Graded[]): number => quadraticKappa(totals(graded));
const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;

function brasilEscolaRows(name: string, graded: readonly Graded[]): Row[] {
  const each = kappas(graded);
  const pairs = totals(graded);
  const intervals = graded.map(({ essay, prediction }) => ({
    human: essay.total,
    interval: prediction.interval,
  }));
  return [
    {
      what: `${name}, Brasil Escola (${graded.length}): mean QWK`,
      goal: "≥ .68",
      measured: `${decimal(mean(each))} (C1 to C5: ${each.map(decimal).join(" ")})`,
    },
    {
      what: "  total QWK",
      goal: "≥ .82",
      measured: `${decimal(totalKappa(graded))} (${foldRange(graded, totalKappa)})`,
    },
    {
      what: "  total: mean absolute error",
      goal: "≤ 65",
      measured: `${meanAbsoluteError(pairs).toFixed(1)} points (root mean square ${rootMeanSquaredError(pairs).toFixed(1)})`,
    },
    { what: "  within 100 points", goal: "≥ 80 %", measured: percent(shareWithin(pairs, near)) },
    { what: "  90 % intervals hold", goal: "88–92 %", measured: percent(coverage(intervals)) },
  ];
}

/** How often a competency's interval holds the human grade, and how much of the losses stays unexplained, where a predictor says. */
function explanationRows(graded: readonly Graded[]): Row[] {
  const held = competencies.map((competency) =>
    coverage(
      graded.flatMap(({ essay, prediction: { intervals = [] } }) => {
        const interval = intervals[competency];
        return interval ? [{ human: essay.scores[competency] ?? 0, interval }] : [];
      }),
    ),
  );
  const shares = graded.flatMap(({ prediction: { unexplained = [] } }) => unexplained);
  if (shares.length === 0) return [];
  return [
    { what: "  competency intervals hold, C1 to C5", goal: "≥ 88 %", measured: held.map(percent).join(", ") },
    {
      what: "  share of a loss left unexplained",
      goal: "≤ 15 %",
      measured: `median ${percent(quantile(shares, 0.5))}`,
    },
  ];
}

export const isEssayBr = ({ source, also_in }: ScoredEssay): boolean =>
  source === "essay-br" || also_in.includes("essay-br-dev");

/** How well a way of grading agrees with people. */
export function agreementRows(name: string, graded: readonly Graded[]): Row[] {
  const essayBr = graded.filter(({ essay }) => isEssayBr(essay));
  const brasilEscola = graded.filter(({ essay }) => essay.source === "brasil-escola");
  return [
    ...brasilEscolaRows(name, brasilEscola),
    ...explanationRows(brasilEscola),
    {
      what: `${name}, Essay-BR development (${essayBr.length}): total QWK`,
      goal: "≥ .66",
      measured: `${decimal(totalKappa(essayBr))} (${foldRange(essayBr, totalKappa)})`,
    },
    {
      what: "  total: root mean squared error",
      goal: "≤ 130",
      measured: `${rootMeanSquaredError(totals(essayBr)).toFixed(1)} points`,
    },
  ];
}
