import type { Ink } from "./skew";

type Extent = { top: number; bottom: number; left: number; right: number; size: number };

/** Marks one connected piece of ink (four neighbours) as seen and gives its extent. */
function pieceAt({ width, height, data }: Ink, seen: Uint8Array, start: number): Extent {
  const extent = { top: height, bottom: 0, left: width, right: 0, size: 0 };
  const open = [start];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.size++;
    const beside = [
      x > 0 ? at - 1 : at,
      x < width - 1 ? at + 1 : at,
      y > 0 ? at - width : at,
      y < height - 1 ? at + width : at,
    ];
    for (const next of beside)
      if (data[next] === 1 && seen[next] === 0) {
        seen[next] = 1;
        open.push(next);
      }
  }
  return extent;
}

/**
 * The usual height of a letter in pixels: the median over connected pieces of ink shaped like letters. Most letters have no ascender, so
 * it lies at the x-height or a little above. Null where there are too few pieces to tell.
 */
export function letterHeight(ink: Ink): number | null {
  const seen = new Uint8Array(ink.data.length);
  const heights: number[] = [];
  for (let start = 0; start < ink.data.length; start++) {
    if (ink.data[start] === 0 || seen[start] === 1) continue;
    const { top, bottom, left, right, size } = pieceAt(ink, seen, start);
    const [tall, wide] = [bottom - top + 1, right - left + 1];
    if (tall < 4 || tall > ink.height / 10 || wide > 6 * tall || wide * 6 < tall || size < 8) continue;
    heights.push(tall);
  }
  if (heights.length < 20) return null;
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? null;
}
