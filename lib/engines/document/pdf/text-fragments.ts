import type { OpenPdf } from "./open-pdf";

type Page = Awaited<ReturnType<OpenPdf["getPage"]>>;
type Content = Awaited<ReturnType<Page["getTextContent"]>>;
type Matrix = readonly [number, number, number, number, number, number];

/** A run of text on the page as it is seen, in points from the top left corner; `angle` is where it leads to, in radians clockwise. */
export type TextFragment = {
  text: string;
  /** Where its baseline begins. */
  x: number;
  y: number;
  width: number;
  size: number;
  angle: number;
};

const numbersOf = (transform: readonly unknown[]): Matrix => {
  const at = (index: number) => Number(transform[index]) || 0;
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

/** First `inner`, then `outer`: the product of two transformations as PDF writes them (ISO 32000-2, 8.3.4). */
function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * The runs of text of a page in the order of the file, blanks at their ends kept; the page's own rotation is applied.
 * @param transform from points of the file to points of the page as it is seen
 */
export function textFragments(content: Content, transform: readonly number[]): TextFragment[] {
  const view = numbersOf(transform);
  const scale = Math.hypot(view[0], view[1]);
  return content.items.flatMap((item): TextFragment[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [a, b, c, d, x, y] = compose(view, numbersOf(item.transform));
    const size = Math.hypot(c, d);
    const width = item.width * scale;
    if (![x, y, width, size].every(Number.isFinite) || size <= 0) return [];
    return [{ text: item.str, x, y, width: Math.max(0, width), size, angle: Math.atan2(b, a) }];
  });
}
