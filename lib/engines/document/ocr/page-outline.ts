import type { Corners, Point } from "@/lib/kernel/projective-map";
import { type GreyImage, histogram } from "./grey-image";
import { otsuLevel } from "./threshold";

/** A line as across = offset + slope · along, where `along` runs down for the left and right edge and right for the others. */
type EdgeLine = { offset: number; slope: number };

const steepest = 0.2;
const minInliers = 0.6;

/** For each place along an edge, how far in from the picture's border the first lasting light is. */
function firstLight(
  along: number,
  across: number,
  isLight: (along: number, across: number) => boolean,
): number[] {
  const run = Math.max(3, Math.round(across / 60));
  return Array.from({ length: along }, (_, place) => {
    let lit = 0;
    for (let depth = 0; depth < across / 2; depth++) {
      lit = isLight(place, depth) ? lit + 1 : 0;
      if (lit === run) return depth - run + 1;
    }
    return Number.NaN;
  });
}

/** The line that most places agree on, by trying pairs of places, then least squares over those that agree; null where few do. */
function fitLine(depths: readonly number[], tolerance: number): EdgeLine | null {
  const places = depths.flatMap((depth, along) => (Number.isNaN(depth) ? [] : [{ along, depth }]));
  if (places.length < depths.length * minInliers) return null;
  const step = Math.max(1, Math.floor(places.length / 40));
  const tried = places.filter((_, index) => index % step === 0);
  let best: typeof places = [];
  for (const [index, first] of tried.entries())
    for (const second of tried.slice(index + 5)) {
      const slope = (second.depth - first.depth) / (second.along - first.along);
      if (Math.abs(slope) > steepest) continue;
      const near = places.filter(
        ({ along, depth }) => Math.abs(depth - first.depth - slope * (along - first.along)) <= tolerance,
      );
      if (near.length > best.length) best = near;
    }
  if (best.length < depths.length * minInliers) return null;
  const mean = (pick: (place: Point) => number, of: readonly Point[]) =>
    of.reduce((sum, place) => sum + pick(place), 0) / of.length;
  const points = best.map(({ along, depth }) => ({ x: along, y: depth }));
  const [middle, level] = [mean(({ x }) => x, points), mean(({ y }) => y, points)];
  const spread = mean(({ x }) => (x - middle) ** 2, points);
  const slope = spread === 0 ? 0 : mean(({ x, y }) => (x - middle) * (y - level), points) / spread;
  return { offset: level - slope * middle, slope };
}

/** Where an upright edge (x by y) meets a level one (y by x). */
function meeting(upright: EdgeLine, level: EdgeLine): Point {
  const y = (level.offset + level.slope * upright.offset) / (1 - level.slope * upright.slope);
  return { x: upright.offset + upright.slope * y, y };
}

/** The level between sheet and ground; where a hard shadow parts the sheet instead, the level below it. */
function levelsOf(image: GreyImage): number[] {
  const counts = histogram(image);
  const level = otsuLevel(counts);
  return [level, otsuLevel(counts.map((count, at) => (at <= level ? count : 0)))];
}

/**
 * The corners of a light sheet on a darker ground, in pixels; null where the picture shows no such sheet whole. For a picture of some
 * hundred pixels on its longer side. Shadows on the sheet do not matter as long as its rim is lighter than the ground.
 */
export function pageOutline(image: GreyImage): Corners | null {
  for (const level of levelsOf(image)) {
    const corners = outlineAbove(image, level);
    if (corners) return corners;
  }
  return null;
}

function outlineAbove({ width, height, data }: GreyImage, level: number): Corners | null {
  const light = (x: number, y: number) => (data[y * width + x] ?? 0) > level;
  const tolerance = Math.max(1.5, Math.max(width, height) / 250);
  const left = fitLine(
    firstLight(height, width, (y, depth) => light(depth, y)),
    tolerance,
  );
  const right = fitLine(
    firstLight(height, width, (y, depth) => light(width - 1 - depth, y)),
    tolerance,
  );
  const top = fitLine(
    firstLight(width, height, (x, depth) => light(x, depth)),
    tolerance,
  );
  const bottom = fitLine(
    firstLight(width, height, (x, depth) => light(x, height - 1 - depth)),
    tolerance,
  );
  if (!left || !right || !top || !bottom) return null;
  const rightEdge = { offset: width - right.offset, slope: -right.slope };
  const bottomEdge = { offset: height - bottom.offset, slope: -bottom.slope };
  const corners: Corners = [
    meeting(left, top),
    meeting(rightEdge, top),
    meeting(rightEdge, bottomEdge),
    meeting(left, bottomEdge),
  ];
  const margins = [left, right, top, bottom].map(
    ({ offset, slope }, index) => offset + slope * ((index < 2 ? height : width) / 2),
  );
  return margins.filter((margin) => margin > 2).length >= 3 ? corners : null;
}
