/** So many letters of a word may be other ones: none of a short word. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * In how many steps one word becomes another: a letter more, less, another, or two that change places (optimal string
 * alignment). Stops at `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const steps = [
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
      ];
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        steps.push((before[column - 2] ?? 0) + 1);
      line.push(Math.min(...steps));
    }
    [before, above] = [above, line];
  }
  return Math.min(above[other.length] ?? most + 1, most + 1);
}

/** Of the words that are known, those that somebody may have meant who wrote `asked`, the nearest first. */
export function nearest(asked: string, known: readonly string[], limit: number): string[] {
  const most = allowed(asked.length);
  return known
    .filter((word) => word !== asked)
    .map((word) => ({ word, steps: editDistance(asked, word, most) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, limit)
    .map(({ word }) => word);
}
