import { SyntaxFault } from "../ast/syntax-fault";
import { type Token, tokenize } from "../ast/tokenize";

/** An indentation that Python refuses, at an offset: its blanks compare otherwise with other widths of a tab, or go back to no open block. */
export type IndentationFault = { offset: number; length: number; message: string };

/** What a line is indented by: with tabs that reach to the next multiple of eight, and with tabs that count as one blank. */
type Indentation = { wide: number; narrow: number };

const tabStop = 8;
const mixesBlanks = /^(?: +\t|\t+ )/mu;
const startsWithTab = /^\t/mu;
const startsWithSpace = /^ /mu;

function measure(blanks: string): Indentation {
  let [wide, narrow] = [0, 0];
  for (const blank of blanks) {
    if (blank === " ") [wide, narrow] = [wide + 1, narrow + 1];
    else if (blank === "\t") [wide, narrow] = [(Math.floor(wide / tabStop) + 1) * tabStop, narrow + 1];
    else [wide, narrow] = [0, 0];
  }
  return { wide, narrow };
}

function tokensOf(source: string): readonly Token[] {
  try {
    return tokenize(source);
  } catch (error) {
    if (error instanceof SyntaxFault) return [];
    throw error;
  }
}

/** The first token of each logical line. */
function lineStarts(tokens: readonly Token[]): Token[] {
  const words = tokens.filter(({ kind }) => kind !== "indent" && kind !== "dedent");
  return words.filter(
    ({ kind }, place) =>
      kind !== "newline" && kind !== "end" && (words[place - 1]?.kind ?? "newline") === "newline",
  );
}

const inconsistent = "inconsistent use of tabs and spaces in indentation";
const unmatched = "unindent does not match any outer indentation level";

/** What is wrong with a line's indentation, after which `open` holds the indentations of the blocks that are open. */
function faultOf(open: Indentation[], { wide, narrow }: Indentation): string | undefined {
  const closes = wide < (open.at(-1)?.wide ?? 0);
  while (open.length > 1 && wide < (open.at(-1)?.wide ?? 0)) open.pop();
  const block = open.at(-1) ?? { wide: 0, narrow: 0 };
  if (wide === block.wide) return narrow === block.narrow ? undefined : inconsistent;
  if (closes) return unmatched;
  if (narrow <= block.narrow) return inconsistent;
  open.push({ wide, narrow });
  return undefined;
}

/**
 * The first line whose indentation mixes tabs and spaces so that it depends on the width of a tab, as CPython's tokenizer sees it (TabError):
 * it measures with tabs of eight and of one blank, and both have to agree. Undefined where there is none, or the source cannot be read.
 */
export function findIndentationFault(source: string): IndentationFault | undefined {
  const mixes = startsWithTab.test(source) && startsWithSpace.test(source);
  if (!mixes && !mixesBlanks.test(source)) return undefined;
  const open: Indentation[] = [{ wide: 0, narrow: 0 }];
  for (const { start } of lineStarts(tokensOf(source))) {
    const line = Math.max(source.lastIndexOf("\n", start - 1), source.lastIndexOf("\r", start - 1)) + 1;
    const message = faultOf(open, measure(source.slice(line, start)));
    if (message) return { offset: line, length: start - line, message };
  }
  return undefined;
}
