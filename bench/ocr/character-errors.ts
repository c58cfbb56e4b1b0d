/** A text as it is compared: NFC, each run of white space one space, none at the ends. Quotation marks and dashes stay as they are. */
export const normalised = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** The fewest insertions, deletions and substitutions of characters (code points) that make one text the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const [rows, columns] = [[...a], [...b]];
  let previous = Uint32Array.from({ length: columns.length + 1 }, (_, column) => column);
  for (const [row, letter] of rows.entries()) {
    const current = new Uint32Array(columns.length + 1);
    current[0] = row + 1;
    for (const [column, other] of columns.entries())
      current[column + 1] = Math.min(
        (previous[column] ?? 0) + (letter === other ? 0 : 1),
        (previous[column + 1] ?? 0) + 1,
        (current[column] ?? 0) + 1,
      );
    previous = current;
  }
  return previous[columns.length] ?? 0;
}

/** Character errors of a recognised text, and the characters of the true one. */
export function characterErrors(truth: string, read: string): { errors: number; characters: number } {
  const wanted = normalised(truth);
  return { errors: editDistance(wanted, normalised(read)), characters: [...wanted].length };
}
