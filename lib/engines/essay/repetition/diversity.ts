/** Different words over all words: 0 for no words. Falls with length, so compare only texts of similar length. */
export const typeTokenRatio = (words: readonly string[]): number =>
  words.length === 0 ? 0 : new Set(words).size / words.length;

/**
 * Moving-average type–token ratio: the mean ratio over all windows of `size` consecutive words, which does not depend on
 * length. A text shorter than one window has its plain ratio.
 * M. A. Covington, J. D. McFall, *Cutting the Gordian knot: the moving-average type–token ratio (MATTR)*, Journal of
 * Quantitative Linguistics 17(2), 2010.
 */
export function movingAverageTypeTokenRatio(words: readonly string[], size = 50): number {
  if (words.length <= size) return typeTokenRatio(words);
  const counts = new Map<string, number>();
  let total = 0;
  words.forEach((word, index) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const leaving = words[index - size];
    if (leaving !== undefined) {
      const left = (counts.get(leaving) ?? 0) - 1;
      if (left > 0) counts.set(leaving, left);
      else counts.delete(leaving);
    }
    if (index >= size - 1) total += counts.size;
  });
  return total / (size * (words.length - size + 1));
}
