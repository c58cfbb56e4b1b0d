/** A position as ruff gives it: both 1-based, `column` in UTF-16 code units. */
type RowColumn = { row: number; column: number };

/**
 * Where each line starts, so that rows and columns become offsets and back.
 * A line ends at `\n`, `\r\n` or a lone `\r`, as in Python's own reader; a byte-order mark counts as one column.
 */
export class LineMap {
  private readonly starts: number[] = [0];
  private readonly length: number;

  constructor(source: string) {
    this.length = source.length;
    for (const match of source.matchAll(/\r\n|\r|\n/g)) this.starts.push(match.index + match[0].length);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The offset of a position; one outside the text is moved to its nearest end. */
  offset({ row, column }: RowColumn): number {
    if (row < 1) return 0;
    const start = this.starts[row - 1];
    return start === undefined ? this.length : Math.min(start + Math.max(column - 1, 0), this.length);
  }

  /** The position of an offset between 0 and the text's length. */
  position(offset: number): RowColumn {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { row: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}
