import { type Row, rowOf, type Word } from "./rows";

/** Lines that are read one after another: of a column, or of the whole width. Cells of a table's rows are apart at `gutters`. */
export type Block = { rows: Row[]; gutters: Gap[]; isContinued: boolean };

type Gap = { from: number; to: number };

/** In parts of the size of letters: the narrowest gap between columns, and distances that set a row apart from a column. */
const narrowestGutter = 0.8;
const setApart = 1.6;
/** Of the width of all, where a row has words on one side only. */
const freeWidth = 0.25;
const fewestRows = 3;
/** Columns have lines at least so long, in signs; what is shorter is a table. */
const shortestLine = 12;
const deepest = 4;
const mostGaps = 40;
/** The number or the bullet of a list's item. */
export const marker = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)°º]|[•▪◦●○■□–—*·-])$/;

const gapsOf = ({ words, size }: Row): Gap[] => {
  const gaps: Gap[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { x0, x1 } of words) {
    if (x0 - end >= narrowestGutter * size) gaps.push({ from: end, to: x0 });
    end = Math.max(end, x1);
  }
  const widest = gaps
    .toSorted((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, mostGaps);
  const inOrder = widest.toSorted((one, other) => one.from - other.from);
  return [...inOrder, { from: end, to: Number.POSITIVE_INFINITY }];
};

/** What two lists of gaps share, as far as it is wide enough. */
function shared(one: readonly Gap[], other: readonly Gap[], width: number): Gap[] {
  return one.flatMap((gap) =>
    other
      .map(({ from, to }) => ({ from: Math.max(gap.from, from), to: Math.min(gap.to, to) }))
      .filter(({ from, to }) => to - from >= width),
  );
}

/** Where the last word of a row ends. */
export const rightOf = ({ words }: Row): number =>
  words.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY);

/** Where the first word of a row begins. */
export const leftOf = ({ words }: Row): number => words[0]?.x0 ?? 0;

const isInside = (gap: Gap, rows: readonly Row[]): boolean =>
  rows.some(({ words }) => words.some(({ x1 }) => x1 <= gap.from)) &&
  rows.some(({ words }) => words.some(({ x0 }) => x0 >= gap.to));

/** Whether a row has words on both sides of a gap. */
const spans = (row: Row, gap: Gap): boolean => isInside(gap, [row]);

/** Whether columns may stand on both sides of a gap: it parts words already, or leaves much of the width free. */
const mayPart = (gap: Gap, { from, to }: Gap): boolean =>
  (gap.from > from && gap.to < to) ||
  Math.min(gap.to, to) - Math.max(gap.from, from) >= freeWidth * (to - from);

/** Whether two rows or more have words on both sides of a gap, or rows on either side follow one another often. */
function partsColumns(gap: Gap, rows: readonly Row[]): boolean {
  const spanning = rows.filter((row) => spans(row, gap)).length;
  const sides = rows.filter((row) => !spans(row, gap)).map((row) => leftOf(row) >= gap.to);
  const changes = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
  return 2 * spanning + changes >= 4;
}

/** Rows from the first on that leave a gap free; `end` is exclusive. */
function runFrom(rows: readonly Row[], start: number, region: Gap): { end: number; gutters: Gap[] } {
  let gaps: Gap[] = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
  let end = start;
  for (; end < rows.length; end++) {
    const row = rows[end];
    if (!row) break;
    const left = shared(gaps, gapsOf(row), narrowestGutter * row.size);
    if (!left.some((gap) => mayPart(gap, region))) break;
    gaps = left;
  }
  const run = rows.slice(start, end);
  const gutters = gaps.filter((gap) => isInside(gap, run) && partsColumns(gap, run));
  return { end: Math.max(end, start + 1), gutters };
}

const isApart = (row: Row | undefined, next: Row | undefined, usual: number): boolean =>
  row !== undefined && next !== undefined && next.base - row.base > setApart * usual;

/** The usual distance of rows, not less than the size of their letters. */
function usualStep(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, index) => row.base - (rows[index]?.base ?? 0));
  const middle = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  return Math.max(middle, rows[0]?.size ?? 0);
}

/** Leaves off rows at either end that stand apart from the columns and on one side of them only. */
function trimmed(
  rows: readonly Row[],
  start: number,
  end: number,
  gutters: readonly Gap[],
): [number, number] {
  const usual = usualStep(rows.slice(start, end));
  const isOneSided = (row?: Row) => !!row && !gutters.some((gap) => spans(row, gap));
  let [first, last] = [start, end];
  for (let at = start; at < end && isOneSided(rows[at]); at++)
    if (isApart(rows[at], rows[at + 1], usual)) first = at + 1;
  for (let at = end - 1; at > first && isOneSided(rows[at]); at--)
    if (isApart(rows[at - 1], rows[at], usual)) last = at;
  return [first, last];
}

/** Rows in groups that stand apart from one another. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const usual = usualStep(rows);
  const groups: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const group = groups.at(-1);
    if (group && !isApart(rows[index - 1], row, usual)) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** The words of a row between two gaps, for each pair of neighbouring gaps; parts without words are left out. */
export function partsOf(row: Row, gutters: readonly Gap[]): Word[][] {
  const parts = Map.groupBy(row.words, ({ x0 }) => gutters.filter(({ to }) => x0 >= to).length);
  return [...parts.entries()].toSorted(([one], [other]) => one - other).map(([, words]) => words);
}

function columnsOf(rows: readonly Row[], gutters: readonly Gap[]): Row[][] {
  const columns = Array.from({ length: gutters.length + 1 }, (): Row[] => []);
  for (const row of rows) {
    for (const words of partsOf(row, gutters)) {
      const first = words[0]?.x0 ?? 0;
      columns[gutters.filter(({ to }) => first >= to).length]?.push(rowOf(words));
    }
  }
  return columns;
}

const lengthOf = ({ words }: Row) => words.reduce((sum, { text }) => sum + text.length + 1, -1);

function isProse(column: readonly Row[]): boolean {
  const lengths = column.map(lengthOf).toSorted((one, other) => one - other);
  return lengths.length >= fewestRows && (lengths[Math.floor(lengths.length / 2)] ?? 0) >= shortestLine;
}

const isMarkers = (column: readonly Row[]): boolean =>
  column.every(({ words }) => words.length === 1 && marker.test(words[0]?.text ?? ""));

/** Cuts rows into blocks in reading order: bands of the whole width, and in each band its columns from left to right. */
export function blocksOf(rows: readonly Row[], depth = 1): Block[] {
  const region = {
    from: rows.reduce((least, row) => Math.min(least, leftOf(row)), Number.POSITIVE_INFINITY),
    to: rows.reduce((most, row) => Math.max(most, rightOf(row)), Number.NEGATIVE_INFINITY),
  };
  const blocks: Block[] = [];
  let plain: Row[] = [];
  const flush = () => {
    if (plain.length > 0) blocks.push({ rows: plain, gutters: [], isContinued: false });
    plain = [];
  };
  for (let at = 0; at < rows.length; ) {
    const run = runFrom(rows, at, region);
    const [start, end] =
      run.gutters.length > 0 ? trimmed(rows, at, run.end, run.gutters) : [run.end, run.end];
    plain.push(...rows.slice(at, start));
    if (end > start) {
      const own = rows.slice(start, end);
      const band = bandOf(own, runFrom(own, 0, region).gutters, depth);
      if (band) {
        flush();
        blocks.push(...band);
      } else plain.push(...rows.slice(start, end));
    }
    at = Math.max(end, at + 1);
  }
  flush();
  return blocks;
}

/** Columns of a band, or tables, each as one block; null where the gap follows the marks of a list. */
function bandOf(rows: readonly Row[], gutters: Gap[], depth: number): Block[] | null {
  const columns = columnsOf(rows, gutters);
  const [first] = columns;
  if (first && isMarkers(first) && columns.length === 2) return null;
  if (depth < deepest && columns.every(isProse))
    return columns.flatMap((column, index) =>
      blocksOf(column, depth + 1).map((block, place) => ({
        ...block,
        isContinued: index > 0 && place === 0,
      })),
    );
  const groups = groupsOf(rows);
  if (depth >= deepest || groups.length === 1) return [{ rows: [...rows], gutters, isContinued: false }];
  return groups.flatMap((group) => blocksOf(group, depth + 1));
}
