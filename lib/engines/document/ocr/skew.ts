/** Ink on a page: 1 for ink, 0 for paper, row by row. */
export type Ink = { width: number; height: number; data: Uint8Array };

type Dots = { xs: Float64Array; ys: Float64Array };

const furthest = 5;
const maxDots = 60_000;

/** The lower edges of ink, which lie on the lines' feet: fewer and sharper than all of it. */
function lowerEdges({ width, height, data }: Ink): Dots {
  const places: number[] = [];
  for (let at = 0; at < (height - 1) * width; at++)
    if (data[at] === 1 && data[at + width] === 0) places.push(at);
  const step = Math.max(1, Math.ceil(places.length / maxDots));
  const kept = places.filter((_, index) => index % step === 0);
  return {
    xs: Float64Array.from(kept, (at) => (at % width) - width / 2),
    ys: Float64Array.from(kept, (at) => Math.floor(at / width) - height / 2),
  };
}

/** How sharply the dots gather in rows once turned back by an angle: the sum of squares of the rows' counts. */
function sharpness({ xs, ys }: Dots, degrees: number, reach: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(2 * reach + 2);
  for (let index = 0; index < xs.length; index++) {
    const row = Math.round((ys[index] ?? 0) - slope * (xs[index] ?? 0)) + reach;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

function sharpest(dots: Dots, reach: number, from: number, to: number, step: number): number {
  let [best, most] = [0, -1];
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    const found = sharpness(dots, degrees, reach);
    if (found > most) [best, most] = [degrees, found];
  }
  return best;
}

const reachOf = ({ width, height }: Ink): number =>
  Math.ceil(height / 2 + (width / 2) * Math.tan((furthest * Math.PI) / 180)) + 2;

/**
 * By how many degrees lines of text fall to the right, within ±5: the angle whose projection profile is sharpest, first in steps of half
 * a degree, then of 0.1 and 0.02 around the best (Postl, 1986).
 */
export function skewDegrees(ink: Ink): number {
  const dots = lowerEdges(ink);
  if (dots.xs.length < 50) return 0;
  const reach = reachOf(ink);
  const coarse = sharpest(dots, reach, -furthest, furthest, 0.5);
  const fine = sharpest(
    dots,
    reach,
    Math.max(-furthest, coarse - 0.4),
    Math.min(furthest, coarse + 0.4),
    0.1,
  );
  return sharpest(dots, reach, Math.max(-furthest, fine - 0.08), Math.min(furthest, fine + 0.08), 0.02);
}

/** The ink turned by a quarter, so that columns become rows. */
function transposed({ width, height, data }: Ink): Ink {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) result[x * height + y] = data[y * width + x] ?? 0;
  return { width: height, height: width, data: result };
}

/** The greatest sharpness at any angle, in terms of what evenly spread ink would have. */
function gathering(ink: Ink): number {
  const dots = lowerEdges(ink);
  const reach = reachOf(ink);
  const best = sharpest(dots, reach, -furthest, furthest, 0.5);
  return (sharpness(dots, best, reach) * ink.height) / dots.xs.length ** 2;
}

/** Whether lines run down the page rather than across it: ink gathers in columns more sharply than in rows. */
export const isSideways = (ink: Ink): boolean => gathering(transposed(ink)) > gathering(ink);
