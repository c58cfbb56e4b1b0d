import { DocumentError } from "./document-error";
import { checkSize, type DocumentLimits, defaultLimits } from "./limits";
import { decodeText } from "./text/decode-text";
import { parseNotebook } from "./text/notebook-cells";
import { plainPython } from "./text/plain-python";

/** Where a cell stands in the source: lines from 1, `endLine` exclusive; `cell` is its place among all cells, from 0. */
export type CellLines = { cell: number; startLine: number; endLine: number };

/** `source` is one Python program of all code cells in their order, an empty line between two of them. */
export type NotebookSource = { source: string; cells: CellLines[] };

/**
 * The Python of a Jupyter notebook. Magics and shell lines become comments, so that each line stays where it is.
 * @throws DocumentError `damaged` for no or broken JSON, `kind_unknown` for a notebook in another language,
 * `file_too_large`, `too_many_entries` (cells), `text_too_long`
 */
export function readNotebook(bytes: Uint8Array, limits: DocumentLimits = defaultLimits): NotebookSource {
  checkSize(bytes, limits);
  const decoded = decodeText(bytes);
  const notebook = decoded && parseNotebook(decoded.text);
  if (!notebook) throw new DocumentError("damaged");
  if (notebook.language !== null && !/^i?python[0-9.]*$/.test(notebook.language))
    throw new DocumentError("kind_unknown");
  if (notebook.cells > limits.entries) throw new DocumentError("too_many_entries");
  const lines: string[] = [];
  const cells: CellLines[] = [];
  for (const { cell, source } of notebook.code) {
    const own = plainPython(source);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push("");
    cells.push({ cell, startLine: lines.length + 1, endLine: lines.length + 1 + own.length });
    for (const line of own) lines.push(line);
  }
  const source = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  if (source.length > limits.characters) throw new DocumentError("text_too_long");
  return { source, cells };
}
