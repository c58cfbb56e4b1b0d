import { readArguments } from "./call-arguments";
import {
  endsList,
  grammar,
  readExpression,
  readExpressionList,
  readItem,
  readNamedExpression,
  readTargets,
} from "./expressions";
import { readCases } from "./match-statement";
import type { ExceptHandler, Expr, If, Stmt, WithItem } from "./nodes";
import { readParameters } from "./parameters";
import { readSimpleStatement } from "./simple-statements";
import { SyntaxFault } from "./syntax-fault";
import type { TokenStream } from "./token-stream";

type Rule = (stream: TokenStream, start: number, isAsync: boolean) => Stmt;

/** Statements up to the end of the block or of the file. */
export function readStatements(stream: TokenStream): Stmt[] {
  const statements: Stmt[] = [];
  while (!stream.atKind("end") && !stream.atKind("dedent")) readStatement(stream, statements);
  return statements;
}

function block(stream: TokenStream): Stmt[] {
  stream.expect(":");
  if (!stream.atKind("newline")) {
    const statements: Stmt[] = [];
    readSimpleLine(stream, statements);
    return statements;
  }
  stream.take();
  stream.expectKind("indent");
  const statements = stream.nested(() => readStatements(stream));
  stream.expectKind("dedent");
  return statements;
}

function readSimpleLine(stream: TokenStream, statements: Stmt[]): void {
  do {
    if (stream.atKind("newline")) break;
    statements.push(readSimpleStatement(stream));
  } while (stream.accept(";"));
  stream.expectKind("newline");
}

function readStatement(stream: TokenStream, statements: Stmt[]): void {
  const { start, text, kind } = stream.peek();
  const isAsync = text === "async";
  const rule = rules.get(isAsync ? stream.peek(1).text : text);
  if (stream.at("@")) statements.push(decorated(stream));
  else if (kind === "name" && rule) {
    if (isAsync) stream.take();
    stream.take();
    statements.push(rule(stream, start, isAsync));
  } else if (text === "match" && kind === "name") {
    const match = matchStatement(stream);
    if (match) statements.push(match);
    else readSimpleLine(stream, statements);
  } else readSimpleLine(stream, statements);
}

function decorated(stream: TokenStream): Stmt {
  const { start } = stream.peek();
  const decorators: Expr[] = [];
  while (stream.accept("@")) {
    decorators.push(readNamedExpression(stream));
    stream.expectKind("newline");
  }
  const isAsync = stream.accept("async");
  if (stream.accept("def")) return functionOf(stream, start, isAsync, decorators);
  stream.expect("class");
  return classOf(stream, start, decorators);
}

/** `[T: int = str, *Ts, **P]`: read over, since no rewrite depends on it. */
function skipTypeParameters(stream: TokenStream): void {
  if (!stream.accept("[")) return;
  for (let depth = 1; depth > 0; ) {
    const { text, kind, start } = stream.take();
    if (kind === "end") throw new SyntaxFault(start);
    if (kind === "operator" && text === "[") depth += 1;
    if (kind === "operator" && text === "]") depth -= 1;
  }
}

function functionOf(stream: TokenStream, start: number, isAsync: boolean, decorators: Expr[]): Stmt {
  const name = stream.expectKind("name").text;
  skipTypeParameters(stream);
  stream.expect("(");
  const args = readParameters(stream, ")", readExpression);
  stream.expect(")");
  const returns = stream.accept("->") ? readExpressionList(stream) : null;
  const body = block(stream);
  return { kind: "FunctionDef", name, isAsync, args, body, decorators, returns, start, end: endOf(body) };
}

function classOf(stream: TokenStream, start: number, decorators: Expr[]): Stmt {
  const name = stream.expectKind("name").text;
  skipTypeParameters(stream);
  const { args, keywords } = stream.at("(") ? readArguments(stream, grammar) : { args: [], keywords: [] };
  const body = block(stream);
  return { kind: "ClassDef", name, bases: args, keywords, body, decorators, start, end: endOf(body) };
}

const endOf = (...blocks: readonly { end: number }[][]): number =>
  blocks.reduce((end, each) => Math.max(end, each.at(-1)?.end ?? 0), 0);

const optionalBlock = (stream: TokenStream, keyword: string): Stmt[] =>
  stream.accept(keyword) ? block(stream) : [];

function ifStatement(stream: TokenStream, start: number): If {
  const test = readNamedExpression(stream);
  const body = block(stream);
  const { start: next } = stream.peek();
  const orelse = stream.accept("elif")
    ? [stream.nested(() => ifStatement(stream, next))]
    : optionalBlock(stream, "else");
  return { kind: "If", test, body, orelse, start, end: endOf(body, orelse) };
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>(
  Object.entries<Rule>({
    def: (stream, start, isAsync) => functionOf(stream, start, isAsync, []),
    class: (stream, start) => classOf(stream, start, []),
    if: (stream, start) => ifStatement(stream, start),
    for: (stream, start, isAsync) => {
      const target = readTargets(stream);
      stream.expect("in");
      const iter = readExpressionList(stream);
      const body = block(stream);
      const orelse = optionalBlock(stream, "else");
      return { kind: "For", isAsync, target, iter, body, orelse, start, end: endOf(body, orelse) };
    },
    while: (stream, start) => {
      const test = readNamedExpression(stream);
      const body = block(stream);
      const orelse = optionalBlock(stream, "else");
      return { kind: "While", test, body, orelse, start, end: endOf(body, orelse) };
    },
    with: (stream, start, isAsync) => {
      const items = withItems(stream);
      const body = block(stream);
      return { kind: "With", isAsync, items, body, start, end: endOf(body) };
    },
    try: (stream, start) => {
      const body = block(stream);
      const handlers: ExceptHandler[] = [];
      while (stream.at("except")) handlers.push(handlerOf(stream));
      const orelse = optionalBlock(stream, "else");
      const finalbody = optionalBlock(stream, "finally");
      return {
        kind: "Try",
        body,
        handlers,
        orelse,
        finalbody,
        start,
        end: endOf(body, handlers, orelse, finalbody),
      };
    },
  }),
);

function handlerOf(stream: TokenStream): ExceptHandler {
  const { start } = stream.expect("except");
  stream.accept("*");
  const type = stream.at(":") ? null : readExpressionList(stream);
  const name = stream.accept("as") ? stream.expectKind("name").text : null;
  const body = block(stream);
  return { kind: "ExceptHandler", type, name, body, start, end: endOf(body) };
}

function withItem(stream: TokenStream): WithItem {
  const { start } = stream.peek();
  const context = readExpression(stream);
  const target = stream.accept("as") ? readItem(stream) : null;
  return { kind: "withitem", context, target, start, end: stream.lastEnd };
}

function itemsUpTo(stream: TokenStream, closing: ")" | ":"): WithItem[] {
  const items: WithItem[] = [];
  while (!stream.at(closing)) {
    items.push(withItem(stream));
    if (!stream.accept(",")) break;
  }
  return items;
}

/** Items may stand in parentheses together; whether they do shows at the ":" behind them. */
function withItems(stream: TokenStream): WithItem[] {
  const mark = stream.mark();
  if (stream.accept("(")) {
    try {
      const items = itemsUpTo(stream, ")");
      if (stream.accept(")") && stream.at(":") && items.length > 0) return items;
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
    }
    stream.rewind(mark);
  }
  return itemsUpTo(stream, ":");
}

/** `match` is a keyword where a subject, a colon and an indented `case` follow; anywhere else it is a name. */
function matchStatement(stream: TokenStream): Stmt | undefined {
  const mark = stream.mark();
  const { start } = stream.take();
  try {
    if (endsList(stream)) throw new SyntaxFault(start);
    const subject = readExpressionList(stream);
    const cases = readCases(stream, block);
    return { kind: "Match", subject, cases, start, end: endOf(cases) };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    stream.rewind(mark);
    return undefined;
  }
}
