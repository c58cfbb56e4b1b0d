import type { RuleFinding } from "../report";
import type { JudgedGap } from "./judge-commas";

/** A fault that a pattern shows counts at least as probable as this. */
const leastPatterned = 0.35;

/** Where the model is surer than this that no reviewer would mark a gap, a pattern is not believed. */
const leastBelieved = 0.01;

/** The first of the gaps, which are in the order of the text, whose word before starts at or after `start`. */
function firstFrom(gaps: readonly JudgedGap[], start: number): number {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const gap = gaps[middle];
    if (gap && (gap.view.words[gap.gap]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The gap that a pattern speaks of: one with a comma inside the passage, else the one behind it. */
function gapOf(gaps: readonly JudgedGap[], { span }: RuleFinding): JudgedGap | undefined {
  let last: JudgedGap | undefined;
  for (let at = firstFrom(gaps, span.start); at < gaps.length; at++) {
    const gap = gaps[at];
    const end = gap?.view.words[gap.gap]?.end ?? span.end;
    if (!gap || end > span.end) break;
    if (gap.kind === "comma" && end < span.end) return gap;
    last = gap;
  }
  return last;
}

/** A gap whose fault a pattern may have found; the pattern's finding then tells of it. */
export type NamedGap = JudgedGap & { told?: RuleFinding };

/** Joins what patterns found to the gaps that they speak of. */
export function joinPatterns(gaps: readonly JudgedGap[], findings: readonly RuleFinding[]): NamedGap[] {
  const told = new Map<JudgedGap, RuleFinding>();
  for (const finding of findings) {
    const gap = gapOf(gaps, finding);
    if (gap && gap.fault >= leastBelieved && !told.has(gap)) told.set(gap, finding);
  }
  return gaps.map((gap) => {
    const finding = told.get(gap);
    return finding ? { ...gap, fault: Math.max(gap.fault, leastPatterned), told: finding } : gap;
  });
}
