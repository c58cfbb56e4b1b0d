import { tokenListing } from "../ruff/check";
import type { TargetVersion } from "../types";
import { type Definition, DefinitionReader } from "./definitions";
import { LineMap } from "./line-map";
import { readTokens, type Token } from "./tokens";

/** Lines by what stands on them. A line with code and a comment is code; a docstring is code. */
type LineCounts = { total: number; code: number; comment: number; blank: number };

/** The shape of a file: its functions and classes, and its lines. */
export type Outline = {
  definitions: Definition[];
  lines: LineCounts;
  /** Lines with code from one row to another, both included and 1-based. */
  codeLinesBetween: (firstRow: number, lastRow: number) => number;
  lineMap: LineMap;
};

const code = 1;
const comment = 2;
const neither = new Set(["Newline", "NonLogicalNewline", "Indent", "Dedent"]);

function markRows(rows: Uint8Array, token: Token, lineMap: LineMap): void {
  if (neither.has(token.kind) || token.end === token.start) return;
  const last = lineMap.position(token.end - 1).row;
  const mark = token.kind === "Comment" ? comment : code;
  for (let row = lineMap.position(token.start).row; row <= last; row += 1)
    rows[row] = (rows[row] ?? 0) | mark;
}

function countLines(
  source: string,
  rows: Uint8Array,
  lineMap: LineMap,
): { lines: LineCounts; codeBefore: Uint32Array } {
  const endsOpen = source !== "" && !/[\r\n]$/.test(source);
  const total = lineMap.lineCount - (endsOpen ? 0 : 1);
  const codeBefore = new Uint32Array(rows.length + 1);
  let comments = 0;
  rows.forEach((marks, row) => {
    codeBefore[row + 1] = (codeBefore[row] ?? 0) + (marks & code ? 1 : 0);
    if (marks === comment) comments += 1;
  });
  const codeLines = codeBefore[rows.length] ?? 0;
  const lines = {
    total,
    code: codeLines,
    comment: comments,
    blank: Math.max(total - codeLines - comments, 0),
  };
  return { lines, codeBefore };
}

/**
 * Reads the outline of a source that has no syntax error.
 * @returns undefined where ruff's tokenizer gave no listing
 */
export function readOutline(source: string, version: TargetVersion): Outline | undefined {
  const listing = tokenListing(source, version);
  if (listing.kind !== "done") return undefined;
  const lineMap = new LineMap(source);
  const rows = new Uint8Array(lineMap.lineCount + 1);
  const reader = new DefinitionReader(source);
  for (const token of readTokens(listing.value, source)) {
    markRows(rows, token, lineMap);
    reader.read(token);
  }
  reader.finish();
  const { lines, codeBefore } = countLines(source, rows, lineMap);
  const codeLinesBetween = (firstRow: number, lastRow: number) =>
    (codeBefore[lastRow + 1] ?? 0) - (codeBefore[firstRow] ?? 0);
  return { definitions: reader.definitions, lines, codeLinesBetween, lineMap };
}
