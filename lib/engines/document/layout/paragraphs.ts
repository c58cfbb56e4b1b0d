import { type Block, leftOf, marker, rightOf } from "./bands";
import type { Row } from "./rows";

/** Lines of a paragraph; a row of a table is one of its own, and `closeTo` the one before it in the same table. */
export type Paragraph = { rows: Row[]; closeToLast: boolean; block: Block };

/** In parts of the size of letters, or of the usual distance of lines. */
const indent = 0.9;
const widerThanUsual = 1.3;
const widerThanLetters = 1.9;
const sameSize = 1.12;
const closing = /[.!?:;…]["”’»)\]]*$/;
const openEnd = /[\p{L},\-–]$/u;
const startsSmall = /^\p{Ll}/u;
const startsLarge = /^["“«(]?[\p{Lu}\d]/u;

type Shape = { left: number; right: number; leading: number };

const firstText = ({ words }: Row) => (words[0]?.text ?? "").slice(0, 60);
/** The end of a row: no sign that closes a sentence is longer. */
const lastText = ({ words }: Row) => (words.at(-1)?.text ?? "").slice(-60);

/** The usual left edge, the right one and the usual distance of the lines of a block. */
function shapeOf(rows: readonly Row[]): Shape {
  const edges = Map.groupBy(rows, (row) => Math.round(leftOf(row) / (row.size / 2)));
  const most = [...edges.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
  const steps = rows.slice(1).map((row, index) => row.base - (rows[index]?.base ?? 0));
  const usual = steps.toSorted((one, other) => one - other)[Math.floor((steps.length - 1) / 2)];
  return {
    left: most.reduce((least, row) => Math.min(least, leftOf(row)), Number.POSITIVE_INFINITY),
    right: rows.reduce((far, row) => Math.max(far, rightOf(row)), Number.NEGATIVE_INFINITY),
    leading: usual ?? 0,
  };
}

/** Whether the first word of the next line would have had its place in this one. */
function endsEarly(row: Row, next: Row, right: number, slack: number): boolean {
  const [word] = next.words;
  return !!word && rightOf(row) + (word.x1 - word.x0) + slack < right;
}

function isIndented(row: Row, next: Row, { left }: Shape, isList: boolean): boolean {
  const from = leftOf(next) - left;
  if (from < -indent * next.size) return true;
  return !isList && from > indent * next.size && leftOf(row) - left < (indent / 2) * row.size;
}

function begins(row: Row, next: Row, shape: Shape, isList: boolean): boolean {
  const step = next.base - row.base;
  const size = Math.max(row.size, next.size);
  const isFar = step > widerThanUsual * shape.leading && step > 1.1 * size;
  if (step <= 0 || isFar || (shape.leading === step && step > 2 * widerThanLetters * size)) return true;
  if (size > sameSize * Math.min(row.size, next.size)) return true;
  if (marker.test(firstText(next)) || isIndented(row, next, shape, isList)) return true;
  if (closing.test(lastText(row)) && endsEarly(row, next, shape.right, 0.8 * row.size)) return true;
  const isHeading = startsLarge.test(firstText(next)) && !/[,;\-–]$/.test(lastText(row));
  return isHeading && endsEarly(row, next, shape.right, 0.25 * (shape.right - shape.left));
}

/** Whether a paragraph goes on in the next column. */
function goesOn(paragraph: Paragraph | undefined, row: Row): boolean {
  const last = paragraph?.rows.at(-1);
  if (!last) return false;
  const isSameSize = Math.max(last.size, row.size) <= sameSize * Math.min(last.size, row.size);
  return isSameSize && openEnd.test(lastText(last)) && startsSmall.test(firstText(row));
}

/** The paragraphs of blocks in reading order. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const shape = shapeOf(block.rows);
    const isTable = block.gutters.length > 0;
    for (const [index, row] of block.rows.entries()) {
      const last = paragraphs.at(-1);
      const before = block.rows[index - 1];
      const isList = marker.test(last?.rows[0]?.words[0]?.text ?? "");
      const isNew =
        isTable || (before ? begins(before, row, shape, isList) : !(block.isContinued && goesOn(last, row)));
      if (isNew || !last) paragraphs.push({ rows: [row], closeToLast: isTable && index > 0, block });
      else last.rows.push(row);
    }
  }
  return paragraphs;
}
