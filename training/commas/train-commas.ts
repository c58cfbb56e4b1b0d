import { addFaultFeatures, readHabits } from "@/lib/engines/essay/commas/fault-features";
import { addGapFeatures } from "@/lib/engines/essay/commas/gap-features";
import type { GapKind } from "@/lib/engines/essay/commas/gaps";
import { leastExpected } from "@/lib/engines/essay/commas/judge-commas";
import { FeatureList } from "@/lib/engines/essay/language/linear-model";
import { probabilityOf } from "@/lib/engines/essay/language/logistic-model";
import type { LanguageModel } from "@/lib/engines/essay/language/model-file";
import type { ScoredEssay } from "../corpus";
import { ExampleSet } from "../linear/example-set";
import { crossFit } from "../linear/score-examples";
import {
  type CompactLogistic,
  compactLogistic,
  type LogisticOptions,
  trainLogistic,
} from "../linear/train-logistic";
import { countNotes, type NotedGap, readGaps } from "./read-gaps";

export type CommaOptions = { expected: LogisticOptions; fault: LogisticOptions };

/**
 * The log-odds of faults from models trained without the essay's fold, and whether a reviewer noted them (1 or 0). `notes`: how many notes of the
 * kind there are, with those at places that were not judged.
 */
export type CrossFitted = { scores: Float64Array; noted: Uint8Array; notes: number };

export type TrainedCommas = {
  models: Readonly<Record<"expected" | "missing" | "surplus", CompactLogistic>>;
  faults: Readonly<Record<GapKind, CrossFitted>>;
};

type ReadEssay = {
  gaps: readonly NotedGap[];
  fold: number;
  grade: number;
  reviewed: boolean;
  notes: Readonly<Record<GapKind, number>>;
};
type Folded = { examples: ExampleSet; folds: number[] };

/** Essays whose formal norm was graded lower do not teach where commas go. */
const leastGrade = 160;

/** Calls `visit` with each gap, its place in its essay and its number among all gaps. */
function eachGap(
  essays: readonly ReadEssay[],
  visit: (gap: NotedGap, place: number, essay: ReadEssay, number: number) => void,
): void {
  let number = 0;
  for (const essay of essays)
    for (const [place, gap] of essay.gaps.entries()) visit(gap, place, essay, number++);
}

/** All gaps as examples of where commas are. What a reviewer found fault with is an example of the opposite. */
function expectedExamples(essays: readonly ReadEssay[]): Folded & { learned: Uint32Array } {
  const examples = new ExampleSet();
  const list = new FeatureList();
  const folds: number[] = [];
  const learned: number[] = [];
  eachGap(essays, ({ view, gap, kind, noted }, _, { fold, grade }, number) => {
    list.count = 0;
    addGapFeatures(view, gap, list);
    examples.add(list, (kind === "comma") !== noted);
    folds.push(fold);
    if (grade >= leastGrade) learned.push(number);
  });
  return { examples, folds, learned: Uint32Array.from(learned) };
}

/** The gaps of one kind in essays that a reviewer annotated, as examples of what reviewers note. `odds`: those of a comma, a number each gap. */
function faultExamples(essays: readonly ReadEssay[], kind: GapKind, odds: Float64Array): Folded {
  const examples = new ExampleSet();
  const list = new FeatureList();
  const folds: number[] = [];
  let habits = readHabits([]);
  eachGap(essays, (gap, place, { gaps, fold, reviewed }, number) => {
    if (place === 0)
      habits = readHabits(
        gaps.map((each, at) => ({ kind: each.kind, probability: probabilityOf(odds[number + at] ?? 0) })),
      );
    const expected = { odds: odds[number] ?? 0, place };
    if (!reviewed || gap.kind !== kind || (kind === "open" && expected.odds < leastExpected)) return;
    list.count = 0;
    addGapFeatures(gap.view, gap.gap, list);
    addFaultFeatures(list, gap, expected, habits);
    examples.add(list, gap.noted);
    folds.push(fold);
  });
  return { examples, folds };
}

const foldCount = 5;

function learnFaults(
  essays: readonly ReadEssay[],
  kind: GapKind,
  odds: Float64Array,
  options: LogisticOptions,
) {
  const { examples, folds } = faultExamples(essays, kind, odds);
  const scores = crossFit(examples, options, foldCount, (index) => folds[index] ?? 0);
  const noted = Uint8Array.from({ length: examples.count }, (_, index) => examples.answer(index));
  const notes = essays.reduce((sum, essay) => sum + essay.notes[kind], 0);
  return { model: compactLogistic(trainLogistic(examples, options)), crossFitted: { scores, noted, notes } };
}

/**
 * Learns where commas go from the texts of essays with a good grade for the formal norm, and then, knowing how likely a comma is, what reviewers
 * find fault with. The second step sees the odds of models that have not seen the essay, as they will be in use.
 */
export function trainCommas(
  model: LanguageModel,
  scored: readonly ScoredEssay[],
  options: CommaOptions,
): TrainedCommas {
  const essays = scored.map(
    (essay): ReadEssay => ({
      gaps: readGaps(model, essay),
      fold: essay.fold,
      grade: essay.scores[0] ?? 0,
      reviewed: essay.annotations.length > 0,
      notes: countNotes(essay),
    }),
  );
  const { examples, folds, learned } = expectedExamples(essays);
  const foldOf = (index: number) => folds[index] ?? 0;
  const odds = crossFit(examples, options.expected, foldCount, foldOf, learned);
  const expected = compactLogistic(trainLogistic(examples, options.expected, learned));
  const missing = learnFaults(essays, "open", odds, options.fault);
  const surplus = learnFaults(essays, "comma", odds, options.fault);
  return {
    models: { expected, missing: missing.model, surplus: surplus.model },
    faults: { open: missing.crossFitted, comma: surplus.crossFitted },
  };
}
