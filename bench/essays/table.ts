/** One line of the result: what was measured, what it should be ("" where nothing is asked), and what it is. */
export type Row = { what: string; goal: string; measured: string };

/** A share with its counts, as ".342 (120 of 351)"; "–" of nothing. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? "– (none)" : `${decimal(part / whole)} (${part} of ${whole})`;

/** A number from -1 to 1 with three decimals and no leading zero. */
export const decimal = (value: number): string => value.toFixed(3).replace(/^(-?)0\./u, "$1.");

/** Lines up the cells of each column; the last one is not padded. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const line of lines)
    line.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  const pad = (cell: string, index: number, line: readonly string[]) =>
    index === line.length - 1 ? cell : cell.padEnd(widths[index] ?? 0);
  return lines.map((line) => line.map(pad).join("  ")).join("\n");
}

/** The table of all rows with its heading. */
export const formatTable = (rows: readonly Row[]): string =>
  columns([["What", "Goal", "Measured"], ...rows.map(({ what, goal, measured }) => [what, goal, measured])]);
