import type { Span } from "../types";
import { SyntaxFault } from "./syntax-fault";
import type { Token, TokenKind } from "./tokenize";

/** Nested constructs that are followed: CPython stops at 200 parentheses and 100 indents. */
const deepest = 400;

/** The tokens of a source, read from left to right. */
export class TokenStream {
  private readonly parentheses = new Map<Span, number>();
  private next = 0;
  private depth = 0;

  constructor(
    readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)];
    if (!token) throw new SyntaxFault(0);
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  /** The end of the token taken last. */
  get lastEnd(): number {
    return this.tokens[this.next - 1]?.end ?? 0;
  }

  /** Whether the next token is this keyword or operator. */
  at(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && (token.kind === "operator" || token.kind === "name");
  }

  atKind(kind: TokenKind): boolean {
    return this.peek().kind === kind;
  }

  atAny(texts: ReadonlySet<string>): boolean {
    return this.peek().kind !== "string" && texts.has(this.peek().text);
  }

  accept(text: string): boolean {
    const found = this.at(text);
    if (found) this.next += 1;
    return found;
  }

  expect(text: string): Token {
    if (!this.at(text)) throw new SyntaxFault(this.peek().start);
    return this.take();
  }

  expectKind(kind: TokenKind): Token {
    if (!this.atKind(kind)) throw new SyntaxFault(this.peek().start);
    return this.take();
  }

  /** Whether the token taken last is this operator. */
  before(text: string): boolean {
    return this.tokens[this.next - 1]?.text === text;
  }

  /** Keeps where the parenthesis around an expression begins. */
  enclose(expression: Span, start: number): void {
    this.parentheses.set(expression, start);
  }

  /** Where an expression begins, with the parentheses around it: they belong to what it is the first part of. */
  outerStart(expression: Span): number {
    return this.parentheses.get(expression) ?? expression.start;
  }

  /** Where reading stands, to come back to with `rewind`. */
  mark(): number {
    return this.next;
  }

  rewind(mark: number): void {
    this.next = mark;
  }

  /** Runs a rule one level deeper. @throws SyntaxFault beyond the deepest level */
  nested<T>(rule: () => T): T {
    this.depth += 1;
    if (this.depth > deepest) throw new SyntaxFault(this.peek().start);
    try {
      return rule();
    } finally {
      this.depth -= 1;
    }
  }
}
