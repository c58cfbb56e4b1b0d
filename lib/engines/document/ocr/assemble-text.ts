/** A rectangle in pixels of the image that was recognised, in which lines are level. */
export type Extent = { left: number; top: number; right: number; bottom: number };
/** @property confidence 0 to 1 */
export type ReadWord = { text: string; confidence: number; extent: Extent };
/** Its words from left to right, at least one. */
export type ReadLine = { extent: Extent; words: readonly ReadWord[] };

/** A word and where it stands in the text: UTF-16 units, end exclusive. */
export type PlacedWord = ReadWord & { start: number; end: number };

type Layout = { pitch: number };

/** Whether a word is in a dictionary. */
export type KnowsWord = (word: string) => boolean;

const wideGap = 1.3;
const indent = 0.6;
const sentenceEnd = /[.!?:…]["”’)»]?$/u;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The usual distance from one line's middle to the next one's in the same column. */
function layoutOf(lines: readonly ReadLine[]): Layout {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before ? [middle(line) - middle(before)] : [];
  });
  return { pitch: medianOf(steps.filter((step) => step > 0)) };
}

const middle = ({ extent }: ReadLine): number => (extent.top + extent.bottom) / 2;
const lastWord = ({ words }: ReadLine): string => words.at(-1)?.text ?? "";
const firstWord = ({ words }: ReadLine): string => words[0]?.text ?? "";

/** Whether a line opens a paragraph: after a gap, indented after a line that is not, or atop another column after a full stop. */
function opensParagraph(
  line: ReadLine,
  before: ReadLine,
  after: ReadLine | undefined,
  { pitch }: Layout,
): boolean {
  const step = middle(line) - middle(before);
  if (step <= 0) return sentenceEnd.test(lastWord(before)) || !/^\p{Ll}/u.test(firstWord(line));
  if (step > wideGap * pitch) return true;
  const deeper = line.extent.left - before.extent.left > indent * pitch;
  const backAgain = after === undefined || line.extent.left - after.extent.left > indent * pitch;
  return deeper && backAgain && sentenceEnd.test(lastWord(before));
}

const startOfWord = /^[\p{L}\p{M}]+/u;
const endOfWord = /[\p{L}\p{M}]+(?=[-‐]$)/u;

/**
 * What the hyphen at a line's end becomes: "none" where it only parted a word, "kept" in a compound, null where there is no parted word.
 * A dictionary tells the two apart; without one a parted word is joined.
 */
function hyphenAt(left: string, right: string, knows: KnowsWord | undefined): "none" | "kept" | null {
  const [begin] = endOfWord.exec(left) ?? [];
  const [rest] = startOfWord.exec(right) ?? [];
  if (begin === undefined || rest === undefined || !/^\p{Ll}/u.test(rest)) return null;
  if (!knows || knows(begin + rest)) return "none";
  return knows(`${begin}-${rest}`) || (knows(begin) && knows(rest)) ? "kept" : "none";
}

/** Where the page has typographic quotation marks, the straight ones were misread: they become the opening or closing one. */
function quotesOf(lines: readonly ReadLine[]): (text: string) => string {
  const curly = lines.some(({ words }) => words.some(({ text }) => /[“”]/u.test(text)));
  if (!curly) return (text) => text;
  return (text) =>
    text.replace(/(?<=^[([]?)"(?=[\p{L}\p{N}])/u, "“").replace(/(?<=[\p{L}\p{N}.,!?…])"/gu, "”");
}

/**
 * Lines in reading order → text: paragraphs apart by an empty line, words parted at line ends mended, quotation marks of one kind. A
 * parted word keeps its two places, one after the other without a space between.
 */
export function assembleText(
  lines: readonly ReadLine[],
  knows?: KnowsWord,
): { text: string; words: PlacedWord[] } {
  const layout = layoutOf(lines);
  const quoted = quotesOf(lines);
  const words: PlacedWord[] = [];
  let text = "";
  const add = (word: ReadWord, written: string) => {
    words.push({ ...word, text: written, start: text.length, end: text.length + written.length });
    text += written;
  };
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const parted = before && hyphenAt(lastWord(before), firstWord(line), knows);
    if (before && !parted) text += opensParagraph(line, before, after, layout) ? "\n\n" : " ";
    for (const [place, word] of line.words.entries()) {
      if (place > 0) text += " ";
      const last = place === line.words.length - 1;
      const cut = last && after && hyphenAt(word.text, firstWord(after), knows) === "none";
      add(word, quoted(cut ? word.text.slice(0, -1) : word.text));
    }
  }
  return { text, words };
}
