import type { Severity } from "../../types";
import { costs, type Part, type PartId, partOf, parts } from "./parts";

/** How often a rule was broken, at one severity. */
export type Tally = { rule: string; severity: Severity; count: number };

/** What a rule cost, in points. */
type RuleCost = { rule: string; count: number; points: number };
type PartScore = Part & { points: number; lost: number; costs: RuleCost[] };
/** `score` is 100 less what all parts lost; a part's loss is the sum of its rules' costs. */
export type QualityScore = { score: number; parts: PartScore[] };

/** Points are given in tenths, so that sums are exact. */
const tenths = 10;

/** Findings weigh by 100 lines of code, but for critical ones: one is enough. */
function rawCost({ severity, count }: Tally, codeLines: number): number {
  const share = severity === "critical" ? 1 : 100 / Math.max(100, codeLines);
  return costs[severity] * count * share;
}

/** Shares out a whole number by weights, so that the shares sum to it: the method of the largest remainder. */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const missing = whole - shares.reduce((total, share) => total + share, 0);
  for (const { index } of order.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

function scorePart(part: Part, tallies: readonly Tally[], codeLines: number): PartScore {
  const rules = new Map<string, { count: number; raw: number }>();
  for (const tally of tallies) {
    const known = rules.get(tally.rule) ?? { count: 0, raw: 0 };
    rules.set(tally.rule, { count: known.count + tally.count, raw: known.raw + rawCost(tally, codeLines) });
  }
  const entries = [...rules];
  const raw = entries.reduce((sum, [, each]) => sum + each.raw, 0);
  const lost = Math.round(Math.min(part.weight, raw) * tenths);
  const shares = shareOut(
    lost,
    entries.map(([, each]) => each.raw),
  );
  const listed = entries
    .map(([rule, { count }], index) => ({ rule, count, points: (shares[index] ?? 0) / tenths }))
    .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
  return { ...part, points: (part.weight * tenths - lost) / tenths, lost: lost / tenths, costs: listed };
}

/** The score of a file of `codeLines` lines of code whose rules were broken so often: 0 to 100. */
export function scoreQuality(tallies: readonly Tally[], codeLines: number): QualityScore {
  const byPart = new Map<PartId, Tally[]>();
  for (const tally of tallies) {
    const part = partOf(tally.rule);
    byPart.set(part, [...(byPart.get(part) ?? []), tally]);
  }
  const scored = parts.map((part) => scorePart(part, byPart.get(part.id) ?? [], codeLines));
  const points = scored.reduce((sum, part) => sum + Math.round(part.points * tenths), 0);
  return { score: points / tenths, parts: scored };
}
