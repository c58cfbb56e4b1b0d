export type Point = { x: number; y: number };

/** A projective map of the plane as its 3 × 3 matrix, row by row. */
export type ProjectiveMap = readonly [number, number, number, number, number, number, number, number, number];

/** Four corners: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

export const scaling = (x: number, y = x): ProjectiveMap => [x, 0, 0, 0, y, 0, 0, 0, 1];
export const translation = (x: number, y: number): ProjectiveMap => [1, 0, x, 0, 1, y, 0, 0, 1];

/** Turns by an angle in radians, clockwise where y points down. */
export function rotation(angle: number): ProjectiveMap {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
}

/** Where a point goes. */
export function applyMap([a, b, c, d, e, f, g, h, i]: ProjectiveMap, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}

function after(
  [a, b, c, d, e, f, g, h, i]: ProjectiveMap,
  [k, l, m, n, o, p, q, r, s]: ProjectiveMap,
): ProjectiveMap {
  return [
    a * k + b * n + c * q,
    a * l + b * o + c * r,
    a * m + b * p + c * s,
    d * k + e * n + f * q,
    d * l + e * o + f * r,
    d * m + e * p + f * s,
    g * k + h * n + i * q,
    g * l + h * o + i * r,
    g * m + h * p + i * s,
  ];
}

/** One map that does all of them, the first one first. */
export const inTurn = (...maps: readonly ProjectiveMap[]): ProjectiveMap =>
  maps.reduce((done, next) => after(next, done), scaling(1));

/** The map that undoes one (its adjugate: the scale of a projective map is free). */
export const inverseMap = ([a, b, c, d, e, f, g, h, i]: ProjectiveMap): ProjectiveMap => [
  e * i - f * h,
  c * h - b * i,
  b * f - c * e,
  f * g - d * i,
  a * i - c * g,
  c * d - a * f,
  d * h - e * g,
  b * g - a * h,
  a * e - b * d,
];

/** The unit square onto four corners (Heckbert, Fundamentals of Texture Mapping, 1989, section 2.2.3). */
function fromUnitSquare([p, q, r, s]: Corners): ProjectiveMap {
  const [dx1, dx2, dx3] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x];
  const [dy1, dy2, dy3] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  return [
    q.x - p.x + g * q.x,
    s.x - p.x + h * s.x,
    p.x,
    q.y - p.y + g * q.y,
    s.y - p.y + h * s.y,
    p.y,
    g,
    h,
    1,
  ];
}

/** The map that takes each corner to its like. Both quadrilaterals are convex. */
export const cornersOnto = (from: Corners, to: Corners): ProjectiveMap =>
  inTurn(inverseMap(fromUnitSquare(from)), fromUnitSquare(to));

/** The corners of a rectangle at the origin. */
export const rectangle = (width: number, height: number): Corners => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];
