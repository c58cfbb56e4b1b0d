import { modelName } from "@/training/scorer/train-on";
import { mean } from "../../statistics";
import { coverage, meanAbsoluteError, quadraticKappa, rootMeanSquaredError, shareWithin } from "./agreement";
import type { Graded } from "./cross-validate";
import { isEssayBr, kappas, near, totals } from "./rows";

/** Agreement with people on one group of essays. Errors are points of the total; shares are 0 to 1. */
type Agreement = {
  source: string;
  essays: number;
  meanKappa: number;
  kappas: number[];
  totalKappa: number;
  meanAbsoluteError: number;
  rootMeanSquaredError: number;
  within100: number;
  intervalCoverage: number;
};

/** How far the predicted totals of some essays lie from the human ones, on the mean; above 0 they are too high. */
type Miss = { essays: number; bias: number; meanAbsoluteError: number };

type Accuracy = {
  model: string;
  measuredOn: string;
  essays: number;
  rows: Agreement[];
  byYear: (Miss & { year: number })[];
  byBand: (Miss & { from: number; to: number })[];
  baseline: Agreement;
};

const bandWidth = 200;
const highestBand = 800;
const digits = 3;

const rounded = (value: number): number => Number(value.toFixed(digits));

function agreementOf(source: string, graded: readonly Graded[]): Agreement {
  const pairs = totals(graded);
  const each = kappas(graded);
  const intervals = graded.map(({ essay, prediction: { interval } }) => ({ human: essay.total, interval }));
  return {
    source,
    essays: graded.length,
    meanKappa: rounded(mean(each)),
    kappas: each.map(rounded),
    totalKappa: rounded(quadraticKappa(pairs)),
    meanAbsoluteError: rounded(meanAbsoluteError(pairs)),
    rootMeanSquaredError: rounded(rootMeanSquaredError(pairs)),
    within100: rounded(shareWithin(pairs, near)),
    intervalCoverage: rounded(coverage(intervals)),
  };
}

function missOf(graded: readonly Graded[]): Miss {
  const pairs = totals(graded);
  return {
    essays: graded.length,
    bias: rounded(mean(pairs.map(({ human, predicted }) => predicted - human))),
    meanAbsoluteError: rounded(meanAbsoluteError(pairs)),
  };
}

const bandOf = ({ essay }: Graded): number =>
  Math.min(highestBand, Math.floor(essay.total / bandWidth) * bandWidth);

const byKey = <T>([a]: [number, T], [b]: [number, T]): number => a - b;

const isBrasilEscola = ({ essay }: Graded): boolean => essay.source === "brasil-escola";

/** The scorer's agreement with people on themes that it has not seen, by source, year and band of the human total. */
export function summarise(graded: readonly Graded[], baseline: readonly Graded[], on: Date): Accuracy {
  const years = Map.groupBy(
    graded.filter(({ essay }) => essay.year !== null),
    ({ essay }) => essay.year ?? 0,
  );
  return {
    model: modelName,
    measuredOn: on.toISOString().slice(0, 10),
    essays: graded.length,
    rows: [
      agreementOf("brasil-escola", graded.filter(isBrasilEscola)),
      agreementOf(
        "essay-br",
        graded.filter(({ essay }) => isEssayBr(essay)),
      ),
    ],
    byYear: [...years].sort(byKey).map(([year, essays]) => ({ year, ...missOf(essays) })),
    byBand: [...Map.groupBy(graded, bandOf)].sort(byKey).map(([from, essays]) => ({
      from,
      to: from === highestBand ? 1_000 : from + bandWidth - 40,
      ...missOf(essays),
    })),
    baseline: agreementOf("length-alone", baseline.filter(isBrasilEscola)),
  };
}

/** A list of numbers that JSON spreads over lines. */
const spreadNumbers = /\[\s+([-\d.,\s]+?)\s+\]/gu;

/** The summary as the file that the product publishes; lists of numbers stay on one line. */
export const formatAccuracy = (accuracy: Accuracy): string =>
  `${JSON.stringify(accuracy, null, 2).replace(spreadNumbers, (_, numbers: string) => `[${numbers.replace(/\s+/gu, " ")}]`)}\n`;
