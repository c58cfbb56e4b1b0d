import type { TextFragment } from "../pdf/text-fragments";
import type { Box, PageWord } from "../types";
import { blocksOf, partsOf } from "./bands";
import { framesOf, turn } from "./frames";
import { dividesWord, wholeWords } from "./mend-hyphen";
import { type Paragraph, paragraphsOf } from "./paragraphs";
import { rowsOf, type Word } from "./rows";

type Size = { width: number; height: number };
type Written = { text: string; words: PageWord[] };

/** How far letters reach above and below their baseline, in parts of their size. */
const ascent = 0.8;
const descent = 0.22;

const within = (value: number) => Math.min(1, Math.max(0, value));

/** The box of a word on the page, upright also where the word is not. */
function boxOf({ x0, x1, base, size }: Word, angle: number, page: Size): Box {
  const corners = [x0, x1].flatMap((x) =>
    [base - ascent * size, base + descent * size].map((y) => turn(x, y, -angle)),
  );
  const xs = corners.map(([x]) => within(x / page.width));
  const ys = corners.map(([, y]) => within(y / page.height));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Writes words one after another and notes where each of them stands. */
class Writer {
  readonly words: PageWord[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  word(text: string, box: Box): void {
    const start = this.#length;
    this.write(text);
    this.words.push({ start, end: this.#length, box, confidence: null });
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  get text(): string {
    return this.#parts.join("");
  }
}

/** A row of a table: its cells are apart by tabs, their words by blanks. */
function writeCells(writer: Writer, { rows, block }: Paragraph, place: (word: Word) => Box): void {
  for (const [index, cell] of rows.flatMap((row) => partsOf(row, block.gutters)).entries()) {
    if (index > 0) writer.write("\t");
    for (const [at, word] of cell.entries()) {
      if (at > 0) writer.write(" ");
      writer.word(word.text, place(word));
    }
  }
}

function writeLines(
  writer: Writer,
  { rows }: Paragraph,
  place: (word: Word) => Box,
  known: ReadonlySet<string>,
): void {
  const words = rows.flatMap((row) => row.words.map((word, index) => ({ word, isFirst: index === 0 })));
  for (const [index, { word }] of words.entries()) {
    const next = words[index + 1];
    const isDivided = !!next?.isFirst && dividesWord(word.text, next.word.text, known);
    const isJoined = !!next?.isFirst && /\p{L}-$/u.test(word.text) && /^\p{L}/u.test(next.word.text);
    writer.word(isDivided ? word.text.slice(0, -1) : word.text, place(word));
    if (next && !isDivided && !isJoined) writer.write(" ");
  }
}

/**
 * The text of a page from the places of its parts: columns, paragraphs (apart by an empty line), rows of tables (a line each),
 * words that were divided at the ends of lines; what leads another way comes last.
 */
export function pageText(fragments: readonly TextFragment[], page: Size): Written {
  const writer = new Writer();
  const frames = framesOf(fragments).map(({ angle, fragments: own }) => ({ angle, rows: rowsOf(own) }));
  const known = wholeWords(
    frames.flatMap(({ rows }) => rows.map(({ words }) => words.map(({ text }) => text))),
  );
  for (const { angle, rows } of frames) {
    for (const paragraph of paragraphsOf(blocksOf(rows))) {
      if (!writer.isEmpty) writer.write(paragraph.closeToLast ? "\n" : "\n\n");
      const place = (word: Word) => boxOf(word, angle, page);
      if (paragraph.block.gutters.length > 0) writeCells(writer, paragraph, place);
      else writeLines(writer, paragraph, place, known);
    }
  }
  return { text: writer.text, words: writer.words };
}
