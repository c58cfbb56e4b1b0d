import { FeatureList } from "../language/linear-model";
import { logOdds, probabilityOf } from "../language/logistic-model";
import { addFaultFeatures, readHabits } from "./fault-features";
import { addGapFeatures } from "./gap-features";
import type { CommaModel } from "./load-comma-model";
import type { TextGap } from "./text-gaps";

/** A gap with the probability of a comma in it, and that a reviewer would find fault with what it has. */
export type JudgedGap = TextGap & { comma: number; fault: number };

/** Below these log-odds of a comma nobody misses one, and the gap is not looked at again. */
export const leastExpected = -4.5;

/** Judges the gaps of one text, all of them together: how a writer uses commas elsewhere bears on each. */
export function judgeCommas(model: CommaModel, gaps: readonly TextGap[]): JudgedGap[] {
  const list = new FeatureList();
  const odds = Float64Array.from(gaps, ({ view, gap }) => {
    list.count = 0;
    addGapFeatures(view, gap, list);
    return logOdds(model.expected, list);
  });
  const judged = gaps.map((gap, place) => ({ ...gap, comma: probabilityOf(odds[place] ?? 0), fault: 0 }));
  const habits = readHabits(judged.map(({ kind, comma }) => ({ kind, probability: comma })));
  for (const [place, gap] of judged.entries()) {
    const expected = { odds: odds[place] ?? 0, place };
    if (gap.kind === "open" && expected.odds < leastExpected) continue;
    list.count = 0;
    addGapFeatures(gap.view, gap.gap, list);
    addFaultFeatures(list, gap, expected, habits);
    gap.fault = probabilityOf(logOdds(gap.kind === "open" ? model.missing : model.surplus, list));
  }
  return judged;
}
