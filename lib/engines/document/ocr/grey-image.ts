/** Pixels row by row, 0 black to 255 white. */
export type GreyImage = { width: number; height: number; data: Uint8Array };

/** A white image. */
export const blankImage = (width: number, height: number): GreyImage => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(255),
});

/** How many pixels have each of the 256 levels. */
export function histogram({ data }: GreyImage): Uint32Array {
  const counts = new Uint32Array(256);
  for (const level of data) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

/** The lowest level that at least a share (0 to 1) of the counted pixels do not exceed. */
export function levelAt(counts: Uint32Array, share: number): number {
  const wanted = counts.reduce((sum, count) => sum + count, 0) * share;
  let seen = 0;
  for (let level = 0; level < counts.length; level++) {
    seen += counts[level] ?? 0;
    if (seen >= wanted) return level;
  }
  return counts.length - 1;
}

/** A binary PGM file of the image, which needs no compression. */
export const encodePgm = ({ width, height, data }: GreyImage): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
