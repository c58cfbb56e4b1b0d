import type { GreyImage } from "./grey-image";

/**
 * The standard deviation of noise in grey levels: the mean response to a mask that structure does not excite much (Immerkær, Fast Noise
 * Variance Estimation, 1996), over the light half of the pixels, where there are no letters.
 */
export function noiseDeviation({ width, height, data }: GreyImage, paperFrom: number): number {
  let sum = 0;
  let count = 0;
  const at = (index: number) => data[index] ?? 0;
  for (let y = 1; y < height - 1; y += 2)
    for (let x = 1; x < width - 1; x += 2) {
      const middle = y * width + x;
      if (at(middle) < paperFrom) continue;
      const [up, down] = [middle - width, middle + width];
      sum += Math.abs(
        at(up - 1) +
          at(up + 1) +
          at(down - 1) +
          at(down + 1) -
          2 * (at(up) + at(down) + at(middle - 1) + at(middle + 1)) +
          4 * at(middle),
      );
      count++;
    }
  return count === 0 ? 0 : (Math.sqrt(Math.PI / 2) * sum) / (6 * count);
}
