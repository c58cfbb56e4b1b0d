import type { Span } from "../types";
import type { Token } from "./tokens";

/** A run of tokens by their positions in the token list; `to` is exclusive. */
export type TokenRange = { from: number; to: number };

const isBlank = (token: Token): boolean => token.kind === "space" || token.kind === "break";

/** Shrinks a range until it neither starts nor ends with white space. */
export function trimRange(tokens: readonly Token[], range: TokenRange): TokenRange {
  let { from, to } = range;
  for (let token = tokens[from]; from < to && token && isBlank(token); token = tokens[from]) from++;
  for (let token = tokens[to - 1]; to > from && token && isBlank(token); token = tokens[to - 1]) to--;
  return { from, to };
}

/** The passage that a range of at least one token covers. */
export function rangeSpan(tokens: readonly Token[], range: TokenRange): Span {
  return { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 };
}

function lineRanges(tokens: readonly Token[]): TokenRange[] {
  const lines: TokenRange[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== "break") return;
    lines.push({ from, to: index });
    from = index + 1;
  });
  lines.push({ from, to: tokens.length });
  return lines.map((line) => trimRange(tokens, line));
}

const isEmpty = (line: TokenRange): boolean => line.from >= line.to;

/** Whether `next` goes on in the middle of the sentence that `line` left open. */
function runsOn(text: string, tokens: readonly Token[], line: TokenRange, next: TokenRange): boolean {
  const opening = tokens[next.from];
  return (
    tokens[line.to - 1]?.kind !== "stop" &&
    opening !== undefined &&
    /^\p{Ll}/u.test(text.slice(opening.start, opening.end))
  );
}

/** Whether the text was broken into lines of a fixed width: then at least half of its line breaks (and two) run on. */
function isHardWrapped(text: string, tokens: readonly Token[], lines: readonly TokenRange[]): boolean {
  let breaks = 0;
  let running = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || isEmpty(line) || isEmpty(next)) return;
    breaks++;
    if (runsOn(text, tokens, line, next)) running++;
  });
  return running >= 2 && running * 2 >= breaks;
}

/**
 * The paragraphs: lines that hold something. In a text of hard-wrapped lines only an empty line parts paragraphs.
 * Ranges are in order, do not touch, and leave out nothing but white space.
 */
export function splitParagraphs(text: string, tokens: readonly Token[]): TokenRange[] {
  const lines = lineRanges(tokens);
  if (!isHardWrapped(text, tokens, lines)) return lines.filter((line) => !isEmpty(line));
  const paragraphs: TokenRange[] = [];
  let open: TokenRange | undefined;
  for (const line of lines) {
    if (isEmpty(line)) open = undefined;
    else if (open) open.to = line.to;
    else {
      open = { ...line };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}
