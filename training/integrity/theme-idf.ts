import type { CountedEssay } from "./stem-counts";

/** The themes that a stem belongs to say nothing of how common it is elsewhere. */
const ownThemes = 2;
/** What a stem that is in no essay of the other themes counts as. */
const smoothing = 0.0009;

/** Minus the logarithm of `share`, smoothed. */
export const idfOf = (share: number): number => -Math.log(share + smoothing);

function sharesByTheme(essays: readonly CountedEssay[]): Map<string, number[]> {
  const themes = Map.groupBy(essays, ({ theme }) => theme);
  const shares = new Map<string, number[]>();
  for (const ofTheme of themes.values()) {
    const having = new Map<string, number>();
    for (const { counts } of ofTheme)
      for (const stem of counts.keys()) having.set(stem, (having.get(stem) ?? 0) + 1);
    for (const [stem, count] of having)
      shares.set(stem, [...(shares.get(stem) ?? []), count / ofTheme.length]);
  }
  return shares;
}

/**
 * For each stem, minus the logarithm of the share of a theme's essays that have it: the mean over all themes but the two that have it most.
 * Of stems that stand in at least `leastEssays` essays.
 */
export function themeIdf(essays: readonly CountedEssay[], leastEssays: number): Map<string, number> {
  const themeCount = new Set(essays.map(({ theme }) => theme)).size;
  const essayCounts = new Map<string, number>();
  for (const { counts } of essays)
    for (const stem of counts.keys()) essayCounts.set(stem, (essayCounts.get(stem) ?? 0) + 1);
  const idf = new Map<string, number>();
  for (const [stem, shares] of sharesByTheme(essays)) {
    if ((essayCounts.get(stem) ?? 0) < leastEssays) continue;
    const others = shares.toSorted((a, b) => b - a).slice(ownThemes);
    idf.set(stem, idfOf(others.reduce((sum, share) => sum + share, 0) / Math.max(1, themeCount - ownThemes)));
  }
  return idf;
}
