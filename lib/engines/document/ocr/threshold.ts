import type { GreyImage } from "./grey-image";

/**
 * The level that parts dark from light best: the greatest variance between the two classes (Otsu, 1979).
 * @param counts how many pixels have each level
 */
export function otsuLevel(counts: Uint32Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const all = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [best, bestVariance, dark, darkSum] = [127, -1, 0, 0];
  for (const [level, count] of counts.entries()) {
    dark += count;
    darkSum += level * count;
    if (dark === 0 || dark === total) continue;
    const apart = darkSum / dark - (all - darkSum) / (total - dark);
    const variance = dark * (total - dark) * apart * apart;
    if (variance > bestVariance) [best, bestVariance] = [level, variance];
  }
  return best;
}

/** Which pixels are ink: 1 where the level does not exceed `level`, else 0. */
export const inkBelow = ({ data }: GreyImage, level: number): Uint8Array =>
  data.map((pixel) => (pixel <= level ? 1 : 0));
