/** A line of the text (1-based), the column in it (1-based, in characters), and the line's bounds in UTF-16. */
export type Place = { line: number; column: number; start: number; end: number };

/** Finds places in a text; lines end at `\n`, `\r\n` or `\r`. */
export function placeFinder(text: string): (offset: number) => Place {
  const starts = [0];
  const ends: number[] = [];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  ends.push(text.length);
  return (offset) => {
    let line = 0;
    for (let step = starts.length; step >= 1; step = Math.floor(step / 2)) {
      while ((starts[line + step] ?? Number.POSITIVE_INFINITY) <= offset) line += step;
    }
    const start = starts[line] ?? 0;
    const column = Array.from(text.slice(start, offset)).length + 1;
    return { line: line + 1, column, start, end: ends[line] ?? text.length };
  };
}
