import type { RuleFinding } from "../report";

/** The findings that overlap none of `taken`, which are short and stand apart from one another. */
export function outside(findings: readonly RuleFinding[], taken: readonly RuleFinding[]): RuleFinding[] {
  const spans = taken.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  /** How many of the spans start before a place. */
  const before = (place: number): number => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((spans[middle]?.start ?? place) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return findings.filter(({ span }) => (spans[before(span.end) - 1]?.end ?? 0) <= span.start);
}
