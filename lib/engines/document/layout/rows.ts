import type { TextFragment } from "../pdf/text-fragments";
import { composeAccents } from "./compose-accents";
import { placesOf } from "./glyph-widths";

/** A word of a frame: from `x0` to `x1`, on a baseline; `size` is that of its letters. */
export type Word = { text: string; x0: number; x1: number; base: number; size: number };

/** Words on one baseline, from left to right; over several columns, where there are. */
export type Row = { words: Word[]; base: number; size: number };

type Piece = Word & { glued: { before: boolean; after: boolean } };

/** In parts of the size of letters: baselines of one row, the gap inside a word, and what is drawn twice to look bold. */
const sameRow = 0.45;
const insideWord = 0.14;
const drawnTwice = 0.15;

/** Parts of a run without blanks; `glued` tells that no blank stands at that end. */
function piecesOf({ text, x, y, width, size }: TextFragment): Piece[] {
  const places = placesOf(text);
  const at = (index: number) => x + (places[index] ?? 1) * width;
  return [...text.matchAll(/\S+/g)].map(({ 0: part, index }) => {
    const end = index + part.length;
    const glued = { before: index === 0, after: end === text.length };
    return { text: part, x0: at(index), x1: at(end), base: y, size, glued };
  });
}

function gatherRows(pieces: readonly Piece[]): Piece[][] {
  const rows: { pieces: Piece[]; base: number; size: number }[] = [];
  for (const piece of pieces.toSorted((one, other) => one.base - other.base)) {
    const row = rows.at(-1);
    if (!row || piece.base - row.base > sameRow * Math.max(piece.size, row.size)) {
      rows.push({ pieces: [piece], base: piece.base, size: piece.size });
      continue;
    }
    row.pieces.push(piece);
    if (piece.size > row.size) Object.assign(row, { base: piece.base, size: piece.size });
  }
  return rows.map((row) => row.pieces.toSorted((one, other) => one.x0 - other.x0));
}

/** Whether two neighbours are parts of one word that the file draws apart. */
function belongs(before: Piece, piece: Piece): boolean {
  const gap = piece.x0 - before.x1;
  return before.glued.after && piece.glued.before && gap < insideWord * Math.max(before.size, piece.size);
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Piece[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && last.text === piece.text && piece.x0 - last.x0 < drawnTwice * piece.size) continue;
    if (!last || !belongs(last, piece)) {
      words.push(piece);
      continue;
    }
    words[words.length - 1] = {
      text: last.text + piece.text,
      x0: last.x0,
      x1: Math.max(last.x1, piece.x1),
      base: last.size >= piece.size ? last.base : piece.base,
      size: Math.max(last.size, piece.size),
      glued: { before: last.glued.before, after: piece.glued.after },
    };
  }
  return words.flatMap(({ text, x0, x1, base, size }) => {
    const readable = composeAccents(text);
    return readable === "" ? [] : [{ text: readable, x0, x1, base, size }];
  });
}

/** A row of these words. */
export function rowOf(words: readonly Word[]): Row {
  const largest = words.reduce((best, word) => (word.size > best.size ? word : best));
  return { words: [...words], base: largest.base, size: largest.size };
}

/** The rows of a frame from top to bottom. */
export function rowsOf(fragments: readonly TextFragment[]): Row[] {
  return gatherRows(fragments.flatMap(piecesOf))
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .map(rowOf);
}
