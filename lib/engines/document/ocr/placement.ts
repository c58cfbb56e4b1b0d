import {
  type Corners,
  cornersOnto,
  inTurn,
  type Point,
  type ProjectiveMap,
  rectangle,
  rotation,
  scaling,
  translation,
} from "@/lib/kernel/projective-map";

/** Where an image's pixels go, and the size in pixels of the image that they make. */
export type Placement = { map: ProjectiveMap; width: number; height: number };

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** As it is. */
export const unmoved = ({ width, height }: { width: number; height: number }): Placement => ({
  map: scaling(1),
  width,
  height,
});

/** A sheet by its four corners, made a rectangle of its mean width and height. */
export function straightened(corners: Corners): Placement {
  const [a, b, c, d] = corners;
  const width = Math.round((distance(a, b) + distance(d, c)) / 2);
  const height = Math.round((distance(a, d) + distance(b, c)) / 2);
  return { map: cornersOnto(corners, rectangle(width, height)), width, height };
}

/** Turned clockwise by quarters, 0 to 3. */
export function turned(placement: Placement, quarters: number): Placement {
  if (quarters === 0) return placement;
  const { map, width, height } = placement;
  const once = {
    map: inTurn(map, rotation(Math.PI / 2), translation(height, 0)),
    width: height,
    height: width,
  };
  return turned(once, quarters - 1);
}

/** Turned about the middle so that lines which fall to the right by `degrees` run level. */
export const levelled = ({ map, width, height }: Placement, degrees: number): Placement => ({
  map: inTurn(
    map,
    translation(-width / 2, -height / 2),
    rotation((-degrees * Math.PI) / 180),
    translation(width / 2, height / 2),
  ),
  width,
  height,
});

/** Made larger or smaller. */
export const enlarged = ({ map, width, height }: Placement, factor: number): Placement => ({
  map: inTurn(map, scaling(factor)),
  width: Math.round(width * factor),
  height: Math.round(height * factor),
});
