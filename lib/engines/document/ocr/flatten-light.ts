import { blankImage, type GreyImage, histogram, levelAt } from "./grey-image";

/** Where the paper's level is taken in a block: most of its pixels are paper. */
const paperShare = 0.85;

/** The paper's level in each block of `size` pixels. */
function paperGrid({ width, height, data }: GreyImage, size: number): GreyImage {
  const grid = blankImage(Math.ceil(width / size), Math.ceil(height / size));
  const counts = new Uint32Array(256);
  for (let row = 0; row < grid.height; row++) {
    for (let column = 0; column < grid.width; column++) {
      counts.fill(0);
      for (let y = row * size; y < Math.min(height, (row + 1) * size); y++)
        for (let x = column * size; x < Math.min(width, (column + 1) * size); x++) {
          const level = data[y * width + x] ?? 255;
          counts[level] = (counts[level] ?? 0) + 1;
        }
      grid.data[row * grid.width + column] = levelAt(counts, paperShare);
    }
  }
  return grid;
}

/** The mean of each cell and its eight neighbours, `passes` times: close to a Gaussian after three. */
function smooth(grid: GreyImage, passes: number): GreyImage {
  if (passes === 0) return grid;
  const { width, height, data } = grid;
  const result = blankImage(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [column, row] = [
            Math.min(width - 1, Math.max(0, x + dx)),
            Math.min(height - 1, Math.max(0, y + dy)),
          ];
          sum += data[row * width + column] ?? 0;
        }
      result.data[y * width + x] = sum / 9 + 0.5;
    }
  return smooth(result, passes - 1);
}

/**
 * Evens out the light: each pixel divided by the paper's level around it, which comes from blocks of `size` pixels (larger than a
 * letter), smoothed, and interpolated between the blocks' centres. Shadows and slopes of light go, paper becomes white.
 */
export function flattenLight(image: GreyImage, size: number): GreyImage {
  const { width, height, data } = image;
  const grid = smooth(paperGrid(image, size), 2);
  const result = blankImage(width, height);
  for (let y = 0; y < height; y++) {
    const fromY = Math.min(grid.height - 1, Math.max(0, (y + 0.5) / size - 0.5));
    const top = Math.floor(fromY);
    const upper = top * grid.width;
    const lower = Math.min(grid.height - 1, top + 1) * grid.width;
    for (let x = 0; x < width; x++) {
      const fromX = Math.min(grid.width - 1, Math.max(0, (x + 0.5) / size - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(grid.width - 1, left + 1);
      const [across, down] = [fromX - left, fromY - top];
      const above =
        (grid.data[upper + left] ?? 255) * (1 - across) + (grid.data[upper + right] ?? 255) * across;
      const below =
        (grid.data[lower + left] ?? 255) * (1 - across) + (grid.data[lower + right] ?? 255) * across;
      const paper = Math.max(1, above * (1 - down) + below * down);
      result.data[y * width + x] = Math.min(255, ((data[y * width + x] ?? 255) / paper) * 255);
    }
  }
  return result;
}

/** Spreads the levels so that the darkest 1 % are black and the level of most paper is white. */
export function stretchContrast(image: GreyImage): GreyImage {
  const counts = histogram(image);
  const [dark, light] = [levelAt(counts, 0.01), levelAt(counts, 0.6)];
  if (light - dark < 32) return image;
  const table = Uint8Array.from({ length: 256 }, (_, level) =>
    Math.min(255, Math.max(0, ((level - dark) / (light - dark)) * 255)),
  );
  return { ...image, data: image.data.map((level) => table[level] ?? level) };
}
