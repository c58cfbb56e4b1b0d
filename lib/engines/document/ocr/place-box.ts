import { applyMap, inverseMap, type Point, type ProjectiveMap } from "@/lib/kernel/projective-map";
import type { Box } from "../types";
import type { Extent } from "./assemble-text";

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/**
 * Where a rectangle of the prepared image lies on the source: the upright box around its four corners, in fractions of the source.
 * @param map from pixels of the source to pixels of the prepared image
 * @param source its size in pixels
 */
export function placeBox(extent: Extent, map: ProjectiveMap, source: { width: number; height: number }): Box {
  const back = inverseMap(map);
  const corners: Point[] = [
    { x: extent.left, y: extent.top },
    { x: extent.right, y: extent.top },
    { x: extent.right, y: extent.bottom },
    { x: extent.left, y: extent.bottom },
  ].map((corner) => applyMap(back, corner));
  const across = corners.map(({ x }) => within(x / source.width));
  const down = corners.map(({ y }) => within(y / source.height));
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}
