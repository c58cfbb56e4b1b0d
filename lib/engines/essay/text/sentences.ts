import { closingAbbreviations, leadingAbbreviations } from "./abbreviations";
import { wordKey } from "./normal-form";
import { type TokenRange, trimRange } from "./paragraphs";
import type { Token } from "./tokens";

const closers = /^["'”’»)\]}*_]$/u;

/** Cursor over a paragraph's tokens that knows their text. */
class Reader {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly range: TokenRange,
  ) {}

  token(index: number): Token | undefined {
    return index >= this.range.from && index < this.range.to ? this.tokens[index] : undefined;
  }

  slice(index: number): string {
    const token = this.token(index);
    return token ? this.text.slice(token.start, token.end) : "";
  }

  isBlank(index: number): boolean {
    const kind = this.token(index)?.kind;
    return kind === "space" || kind === "break";
  }

  /** The first position from `index` on whose token has letters or digits, at most eight further. */
  opening(index: number): number {
    for (let at = index; at < index + 8; at++) {
      const kind = this.token(at)?.kind;
      if (kind === undefined || kind === "word" || kind === "number" || kind === "address") return at;
    }
    return index;
  }
}

/** The text of an abbreviation that ends before `index`, joining pieces such as "a.C" and "S.A". */
function abbreviationBefore(reader: Reader, index: number): string {
  let start = index - 1;
  for (let steps = 0; steps < 3; steps++) {
    if (reader.slice(start - 1) !== "." || reader.token(start - 2)?.kind !== "word") break;
    start -= 2;
  }
  let joined = "";
  for (let at = start; at < index; at++) joined += reader.slice(at);
  return wordKey(joined);
}

/** "J. K. Rowling", "Carlos D. de Andrade": a single capital that a capital, a point or nothing comes before. */
function isInitial(reader: Reader, index: number): boolean {
  if (!/^\p{Lu}\p{M}*$/u.test(reader.slice(index))) return false;
  let before = index - 1;
  while (reader.isBlank(before)) before--;
  const previous = reader.slice(before);
  return previous === "" || previous === "." || /^\p{Lu}/u.test(previous);
}

/** "1. Introdução", "a) …": an item's number at the opening of the paragraph. */
const isItemNumber = (reader: Reader, index: number): boolean =>
  reader.token(index)?.kind === "number" && reader.token(index - 1) === undefined;

/** Whether one point after the token before `stop` ends a sentence, `following` being the next word. */
function pointEnds(reader: Reader, stop: number, following: string): boolean {
  const capitalFollows = /^\p{Lu}/u.test(following);
  const abbreviation = abbreviationBefore(reader, stop);
  if (leadingAbbreviations.has(abbreviation)) return false;
  if (closingAbbreviations.has(abbreviation)) return capitalFollows;
  return !isItemNumber(reader, stop - 1) && !(isInitial(reader, stop - 1) && capitalFollows);
}

/** Whether a stop with no space behind it ends a sentence all the same: "o mundo.Isso", but not "a.C" or "Sr.Silva". */
function gluedStopEnds(reader: Reader, stop: number, after: number): boolean {
  const previous = reader.slice(stop - 1);
  return (
    /^\p{Lu}\P{Lu}/u.test(`${reader.slice(after)} `) &&
    /\p{Ll}.*\p{Ll}$/u.test(previous) &&
    !leadingAbbreviations.has(wordKey(previous))
  );
}

/** Whether the stop at `stop`, whose closing quotation marks end before `after`, ends a sentence. */
function endsSentence(reader: Reader, stop: number, after: number): boolean {
  if (reader.token(after) === undefined) return true;
  if (!reader.isBlank(after)) return gluedStopEnds(reader, stop, after);
  const following = reader.slice(reader.opening(after));
  const onePoint = reader.slice(stop) === ".";
  const quotationCloses = after > stop + 1;
  if ((!onePoint || quotationCloses) && /^\p{Ll}/u.test(following)) return false;
  return !onePoint || pointEnds(reader, stop, following);
}

/**
 * The sentences of a paragraph. Knows abbreviations, initials, decimals, item numbers, ellipses, quotations that close after the stop
 * and a missing space after the point. Ranges are in order and leave out nothing but white space.
 */
export function splitSentences(text: string, tokens: readonly Token[], paragraph: TokenRange): TokenRange[] {
  const reader = new Reader(text, tokens, paragraph);
  const sentences: TokenRange[] = [];
  let from = paragraph.from;
  for (let index = paragraph.from; index < paragraph.to; index++) {
    if (tokens[index]?.kind !== "stop") continue;
    let after = index + 1;
    while (closers.test(reader.slice(after)) || reader.token(after)?.kind === "stop") after++;
    if (!endsSentence(reader, index, after)) continue;
    sentences.push(trimRange(tokens, { from, to: after }));
    from = after;
    index = after - 1;
  }
  const rest = trimRange(tokens, { from, to: paragraph.to });
  if (rest.from < rest.to) sentences.push(rest);
  return sentences;
}
