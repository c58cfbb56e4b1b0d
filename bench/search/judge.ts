/** Results that count. */
const depth = 10;

const discounted = (gains: readonly number[]): number =>
  gains.slice(0, depth).reduce((sum, grade, nth) => sum + (2 ** grade - 1) / Math.log2(nth + 2), 0);

/**
 * Normalised discounted cumulative gain of the first ten results (Järvelin and Kekäläinen 2002, with the exponential gain
 * of Burges et al. 2005), 0 to 1. What has no grade has 0.
 */
export function judge(found: readonly string[], grades: Readonly<Record<string, number>>): number {
  const best = discounted(Object.values(grades).sort((a, b) => b - a));
  return best === 0 ? 0 : discounted(found.map((name) => grades[name] ?? 0)) / best;
}
