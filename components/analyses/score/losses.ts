import type { EssayScore } from "@/lib/features/analyses/report-schemas";

export type CompetencyScore = EssayScore["scores"][number];
type Item = CompetencyScore["items"][number];

export const highestScore = 200;
/** Between one level of a competency and the next. */
export const levelStep = 40;

/** A step of the way from 200 points down to a score; `from` and `to` are points before and after it. */
export type LossStep = { points: number; from: number; to: number } & (
  | { kind: "item"; item: Item }
  | { kind: "others"; count: number }
  | { kind: "rounding" }
);

/** Items of fewer points than this are drawn as one. */
const smallPoints = 2;
const mostItems = 8;

/** Points to one decimal, as the items have them: sums of them keep no other digits. Never −0, which would be shown with its sign. */
const tenth = (points: number): number => Math.round(points * 10) / 10 + 0;

const sum = (points: readonly number[]): number => tenth(points.reduce((total, one) => total + one, 0));

/** Points lost, points earned back and what rounding took, which add up to 200 − `score`. */
export function totalsOf({ items, residual }: CompetencyScore) {
  const points = items.map((item) => item.points);
  return {
    lost: sum(points.filter((one) => one > 0)),
    earned: sum(points.filter((one) => one < 0).map((one) => -one)),
    rounding: tenth(residual),
  };
}

/**
 * The way from 200 down to the score, the costliest first, then what was earned, then the rounding to a level. Small items are one
 * step unless `all` are asked for. Each step starts where the one before ended, and the last ends at the score.
 */
export function lossSteps({ items, residual }: CompetencyScore, all = false): LossStep[] {
  const ordered = items.filter(({ points }) => points !== 0).toSorted((a, b) => b.points - a.points);
  const ranked = ordered.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const drawn = new Set(
    all ? ordered : ranked.slice(0, mostItems).filter(({ points }) => Math.abs(points) >= smallPoints),
  );
  const others = ordered.filter((item) => !drawn.has(item));
  let at = highestScore;
  const step = (points: number) => {
    const from = at;
    at = tenth(at - points);
    return { points: tenth(points), from, to: at };
  };
  return [
    ...ordered
      .filter((item) => drawn.has(item))
      .map((item) => ({ kind: "item" as const, item, ...step(item.points) })),
    ...(others.length > 0
      ? [{ kind: "others" as const, count: others.length, ...step(sum(others.map(({ points }) => points))) }]
      : []),
    ...(tenth(residual) === 0 ? [] : [{ kind: "rounding" as const, ...step(residual) }]),
  ];
}

/** What a text's words resemble as a whole tells nobody what to change. */
const notToMend = "wording";

/** The items that cost most among those that a writer can do something about: what to mend first. */
export const costliest = ({ items }: CompetencyScore, count: number): Item[] =>
  items
    .filter(({ id, points }) => points > 0 && id !== notToMend)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, count);
