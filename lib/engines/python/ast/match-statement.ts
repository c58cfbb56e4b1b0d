import { readNamedExpression } from "./expressions";
import type { Expr, MatchCase, Pattern, Stmt } from "./nodes";
import { SyntaxFault } from "./syntax-fault";
import type { TokenStream } from "./token-stream";

type Bound = { names: string[]; values: Expr[] };

const constants = new Set(["None", "True", "False"]);
const closings: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The clauses of a `match`, from its colon on. */
export function readCases(stream: TokenStream, block: (stream: TokenStream) => Stmt[]): MatchCase[] {
  stream.expect(":");
  stream.expectKind("newline");
  stream.expectKind("indent");
  const cases: MatchCase[] = [];
  while (!stream.atKind("dedent")) cases.push(caseOf(stream, block));
  stream.take();
  return cases;
}

function caseOf(stream: TokenStream, block: (stream: TokenStream) => Stmt[]): MatchCase {
  const { start } = stream.expect("case");
  const from = stream.peek().start;
  const bound: Bound = { names: [], values: [] };
  patterns(stream, bound, ":");
  const pattern: Pattern = { kind: "pattern", ...bound, start: from, end: stream.lastEnd };
  const guard = stream.accept("if") ? readNamedExpression(stream) : null;
  const body = block(stream);
  return { kind: "match_case", pattern, guard, body, start, end: body.at(-1)?.end ?? stream.lastEnd };
}

/** Patterns with commas between them, up to `closing` or the guard, which are left. */
function patterns(stream: TokenStream, bound: Bound, closing: string): void {
  while (!stream.at(closing) && !stream.at("if")) {
    stream.nested(() => alternatives(stream, bound));
    if (!stream.accept(",")) return;
  }
}

function alternatives(stream: TokenStream, bound: Bound): void {
  do closed(stream, bound);
  while (stream.accept("|"));
  if (stream.accept("as")) bound.names.push(stream.expectKind("name").text);
}

function closed(stream: TokenStream, bound: Bound): void {
  const { text, kind, start } = stream.peek();
  const closing = kind === "operator" ? closings[text] : undefined;
  const isName = kind === "name" && !constants.has(text);
  if (closing) enclosed(stream, bound, closing);
  else if (stream.accept("*")) capture(stream, bound);
  else if (isName && (stream.at(".", 1) || stream.at("(", 1))) valueOrClass(stream, bound);
  else if (isName) capture(stream, bound);
  else if (kind === "operator" && text !== "-") throw new SyntaxFault(start);
  else literal(stream);
}

function capture(stream: TokenStream, bound: Bound): void {
  const { text } = stream.expectKind("name");
  if (text !== "_") bound.names.push(text);
}

/** A number, strings or a constant; a sum is a complex number. */
function literal(stream: TokenStream): void {
  do {
    stream.accept("-");
    const { kind, start } = stream.peek();
    if (kind !== "number" && kind !== "string" && kind !== "name") throw new SyntaxFault(start);
    do stream.take();
    while (kind === "string" && stream.atKind("string"));
  } while (stream.accept("+") || stream.at("-"));
}

function dotted(stream: TokenStream): Expr {
  const { text, start } = stream.expectKind("name");
  let expression: Expr = { kind: "Name", id: text, start, end: stream.lastEnd };
  while (stream.accept(".")) {
    const attr = stream.expectKind("name").text;
    expression = { kind: "Attribute", value: expression, attr, start, end: stream.lastEnd };
  }
  return expression;
}

function valueOrClass(stream: TokenStream, bound: Bound): void {
  bound.values.push(dotted(stream));
  if (!stream.accept("(")) return;
  while (!stream.at(")")) {
    if (stream.at("=", 1)) {
      stream.take();
      stream.take();
    }
    stream.nested(() => alternatives(stream, bound));
    if (!stream.accept(",")) break;
  }
  stream.expect(")");
}

function enclosed(stream: TokenStream, bound: Bound, closing: string): void {
  stream.take();
  if (closing === "}") mapping(stream, bound);
  else patterns(stream, bound, closing);
  stream.expect(closing);
}

function mapping(stream: TokenStream, bound: Bound): void {
  while (!stream.at("}")) {
    if (stream.accept("**")) capture(stream, bound);
    else {
      if (stream.at(".", 1)) bound.values.push(dotted(stream));
      else literal(stream);
      stream.expect(":");
      stream.nested(() => alternatives(stream, bound));
    }
    if (!stream.accept(",")) return;
  }
}
