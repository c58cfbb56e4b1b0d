import { skipString } from "./skip-string";
import { SyntaxFault } from "./syntax-fault";

/**
 * `name` also stands for keywords; `newline` ends a logical line; comments and blank lines are left out. `dedent` stands where the next line
 * begins, and has no text.
 */
export type TokenKind = "name" | "number" | "string" | "operator" | "newline" | "indent" | "dedent" | "end";
export type Token = { kind: TokenKind; start: number; end: number; text: string };

const name = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const number =
  /(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*)?\.?\d[\d_]*\.?(?:[eE][+-]?\d[\d_]*)?[jJ]?)/y;
const operator =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|:=|->|\*\*|\/\/|>>|<<|[<>=!+\-*/%@&|^]=|[-+*/%@&|^~<>()[\]{},:.;=!]/y;
const stringStart = /(?:[rR]?[bBfFtT]|[bBfFtT]?[rR]|[uU])?(?:'''|"""|'|")/y;
/** In this order: a number may begin with a point. */
const words = [
  { kind: "name", pattern: name },
  { kind: "number", pattern: number },
  { kind: "operator", pattern: operator },
] as const;
const tabStop = 8;

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

const isLineEnd = (character: string | undefined) => character === "\n" || character === "\r";

/** Reads the tokens of a region one by one; brackets join lines, as backslashes do. */
class Tokenizer {
  private readonly tokens: Token[] = [];
  private readonly indents = [0];
  private depth = 0;
  private lineStarts = true;

  constructor(
    private readonly source: string,
    private at: number,
    private readonly end: number,
    /** Inside brackets from the start, as an expression in an f-string is. */
    private readonly enclosed: boolean,
  ) {}

  read(): Token[] {
    while (this.at < this.end) {
      if (this.lineStarts && this.depth === 0 && !this.enclosed) this.readIndentation();
      else this.readWithin();
    }
    if (this.tokens.length > 0 && !this.lineStarts && !this.enclosed) this.push("newline", 0);
    while (this.indents.length > 1) this.dedent();
    this.push("end", 0);
    return this.tokens;
  }

  private push(kind: TokenKind, length: number): void {
    const start = this.at;
    this.at += length;
    this.tokens.push({ kind, start, end: this.at, text: this.source.slice(start, this.at) });
  }

  private dedent(): void {
    this.indents.pop();
    this.push("dedent", 0);
  }

  /** Measures the blanks of a line that holds code; tabs reach to the next multiple of eight, as in CPython. */
  private readIndentation(): void {
    let column = 0;
    let at = this.at;
    for (; at < this.end; at += 1) {
      const character = this.source[at];
      if (character === " ") column += 1;
      else if (character === "\t") column = (Math.floor(column / tabStop) + 1) * tabStop;
      else if (character === "\f" || character === "\uFEFF") column = 0;
      else break;
    }
    this.at = at;
    const first = this.source[at];
    if (first === "#") this.skipComment();
    else if (isLineEnd(first)) this.at += 1;
    else if (at < this.end) this.indentTo(column);
  }

  private indentTo(column: number): void {
    this.lineStarts = false;
    if (column > (this.indents.at(-1) ?? 0)) {
      this.indents.push(column);
      this.push("indent", 0);
    }
    while (column < (this.indents.at(-1) ?? 0)) this.dedent();
  }

  private skipComment(): void {
    while (this.at < this.end && !isLineEnd(this.source[this.at])) this.at += 1;
  }

  private readWithin(): void {
    const character = this.source[this.at] ?? "";
    if (isLineEnd(character)) this.readLineEnd();
    else if (character === " " || character === "\t" || character === "\f") this.at += 1;
    else if (character === "#") this.skipComment();
    else if (character === "\\") this.joinLine();
    else this.readToken();
  }

  private readLineEnd(): void {
    if (this.depth === 0 && !this.enclosed) {
      this.push("newline", 0);
      this.lineStarts = true;
    }
    this.at += 1;
  }

  private joinLine(): void {
    const ending = matchAt(/\\(?:\r\n|\r|\n)/y, this.source, this.at);
    if (ending === undefined) throw new SyntaxFault(this.at);
    this.at += ending.length;
  }

  private readToken(): void {
    const { source, at } = this;
    if (matchAt(stringStart, source, at) !== undefined) {
      this.push("string", skipString(source, at) - at);
      return;
    }
    for (const { kind, pattern } of words) {
      const text = matchAt(pattern, source, at);
      if (text === undefined) continue;
      if ("([{".includes(text)) this.depth += 1;
      if (")]}".includes(text)) this.depth = Math.max(0, this.depth - 1);
      this.push(kind, text.length);
      return;
    }
    throw new SyntaxFault(at);
  }
}

/**
 * The tokens of a whole file, or of the expression that stands in a part of it.
 * @throws SyntaxFault where no token can be read
 */
export const tokenize = (source: string, start = 0, end = source.length, enclosed = false): Token[] =>
  new Tokenizer(source, start, end, enclosed).read();
