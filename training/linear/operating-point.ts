/** What a threshold gives: findings are the examples that score at least `threshold`. */
export type OperatingPoint = { threshold: number; precision: number; recall: number; findings: number };

/**
 * The lowest threshold whose findings are right at least as often as `precision` says, so that the most is found; undefined where no threshold is
 * that precise. Examples with one score stand or fall together. `answers`: 1 or 0.
 */
export function operatingPoint(
  scores: Float64Array,
  answers: Uint8Array,
  precision: number,
): OperatingPoint | undefined {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const positives = answers.reduce((sum, answer) => sum + answer, 0);
  let right = 0;
  let best: OperatingPoint | undefined;
  for (const [place, index] of order.entries()) {
    right += answers[index] ?? 0;
    const threshold = scores[index] ?? 0;
    if (scores[order[place + 1] ?? -1] === threshold) continue;
    const findings = place + 1;
    if (right / findings >= precision)
      best = { threshold, precision: right / findings, recall: right / Math.max(1, positives), findings };
  }
  return best;
}
