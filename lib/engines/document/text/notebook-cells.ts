/** A code cell of a notebook: its place among all cells, from 0, and its source as it stands in the file. */
export type CodeCell = { cell: number; source: string };

export type Notebook = { language: string | null; cells: number; code: CodeCell[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Multi-line strings of nbformat are one string, or a list of lines that keep their ends. */
function joined(source: unknown): string | null {
  if (typeof source === "string") return source;
  if (!Array.isArray(source) || !source.every((line) => typeof line === "string")) return null;
  return source.join("");
}

/** Formats 1 to 3 keep cells in worksheets and code under `input`. */
function cellsOf(notebook: Record<string, unknown>): unknown[] | null {
  if (Array.isArray(notebook.cells)) return notebook.cells;
  if (!Array.isArray(notebook.worksheets)) return null;
  return notebook.worksheets.flatMap((sheet: unknown) =>
    isRecord(sheet) && Array.isArray(sheet.cells) ? sheet.cells : [],
  );
}

function languageOf(metadata: unknown): string | null {
  if (!isRecord(metadata)) return null;
  for (const [place, key] of [
    [metadata.kernelspec, "language"],
    [metadata.language_info, "name"],
  ] as const) {
    if (isRecord(place) && typeof place[key] === "string") return place[key].toLowerCase();
  }
  return null;
}

/**
 * Reads a Jupyter notebook (nbformat 1 to 4). Outputs are passed over, however large.
 * @returns null for a text that is no notebook
 */
export function parseNotebook(text: string): Notebook | null {
  const notebook: unknown = parseJson(text);
  if (!isRecord(notebook) || typeof notebook.nbformat !== "number") return null;
  const cells = cellsOf(notebook);
  if (!cells) return null;
  const code = cells.flatMap((cell, index): CodeCell[] => {
    if (!isRecord(cell) || cell.cell_type !== "code") return [];
    const source = joined(cell.source ?? cell.input);
    return source === null ? [] : [{ cell: index, source }];
  });
  return { language: languageOf(notebook.metadata), cells: cells.length, code };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a text means to be a notebook, damaged or not: an object whose beginning or end names the parts of one. */
export function looksLikeNotebook(text: string): boolean {
  const ends = text.slice(0, 20_000) + text.slice(-20_000);
  return (
    /^\s*\{/.test(text) &&
    /"(?:cells|worksheets|nbformat)"\s*:/.test(ends) &&
    /"(?:cell_type|nbformat)"\s*:/.test(ends)
  );
}
