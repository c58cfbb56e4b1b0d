import { atomOf } from "./atoms";
import type { Grammar } from "./call-arguments";
import type { Comparison, Expr, Name, Operator } from "./nodes";
import { readParameters } from "./parameters";
import { SyntaxFault } from "./syntax-fault";
import type { TokenStream } from "./token-stream";

/** Binary operators by how tightly they bind: https://docs.python.org/3/reference/expressions.html#operator-precedence */
const binding: ReadonlyMap<string, number> = new Map([
  ["|", 1],
  ["^", 2],
  ["&", 3],
  ["<<", 4],
  [">>", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["@", 6],
  ["/", 6],
  ["//", 6],
  ["%", 6],
]);
const comparisons: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);
/** What ends a list of expressions that may end in a comma. */
const listEnds = new Set([")", "]", "}", "=", ":", ";", ""]);

const isComparison = (text: string): text is Comparison => comparisons.has(text);
const isOperator = (text: string): text is Operator => binding.has(text);

function yieldExpression(stream: TokenStream): Expr {
  const { start } = stream.expect("yield");
  if (stream.accept("from")) {
    const value = readExpression(stream);
    return { kind: "YieldFrom", value, start, end: value.end };
  }
  const value = endsList(stream) ? null : readExpressionList(stream);
  return { kind: "Yield", value, start, end: value?.end ?? stream.lastEnd };
}

function lambda(stream: TokenStream): Expr {
  const { start } = stream.expect("lambda");
  const args = readParameters(stream, ":", readExpression);
  stream.expect(":");
  const body = readExpression(stream);
  return { kind: "Lambda", args, body, start, end: body.end };
}

/** An expression without commas at its top: a condition, a lambda, or what binds tighter. */
export function readExpression(stream: TokenStream): Expr {
  return stream.nested(() => {
    if (stream.at("lambda")) return lambda(stream);
    const body = disjunction(stream);
    if (!stream.accept("if")) return body;
    const test = disjunction(stream);
    stream.expect("else");
    const orelse = readExpression(stream);
    return { kind: "IfExp", test, body, orelse, start: stream.outerStart(body), end: orelse.end };
  });
}

/** As `readExpression`, or a name that is bound on the way (`:=`). */
export function readNamedExpression(stream: TokenStream): Expr {
  const expression = readExpression(stream);
  if (expression.kind !== "Name" || !stream.accept(":=")) return expression;
  const target: Name = expression;
  const value = readExpression(stream);
  return { kind: "NamedExpr", target, value, start: target.start, end: value.end };
}

function logical(stream: TokenStream, op: "and" | "or", operand: (stream: TokenStream) => Expr): Expr {
  const first = operand(stream);
  if (!stream.at(op)) return first;
  const values = [first];
  while (stream.accept(op)) values.push(operand(stream));
  return { kind: "BoolOp", op, values, start: stream.outerStart(first), end: stream.lastEnd };
}

const disjunction = (stream: TokenStream): Expr => logical(stream, "or", conjunction);
const conjunction = (stream: TokenStream): Expr => logical(stream, "and", inversion);

function inversion(stream: TokenStream): Expr {
  if (!stream.at("not")) return comparison(stream);
  const { start } = stream.take();
  const operand = stream.nested(() => inversion(stream));
  return { kind: "UnaryOp", op: "not", operand, start, end: stream.lastEnd };
}

function comparisonOperator(stream: TokenStream): Comparison | undefined {
  const { text, kind } = stream.peek();
  if (kind === "operator" && isComparison(text)) {
    stream.take();
    return text;
  }
  if (stream.accept("in")) return "in";
  if (stream.at("not") && stream.at("in", 1)) {
    stream.take();
    stream.take();
    return "not in";
  }
  if (!stream.accept("is")) return undefined;
  return stream.accept("not") ? "is not" : "is";
}

function comparison(stream: TokenStream): Expr {
  const left = readBinary(stream);
  const ops: Comparison[] = [];
  const comparators: Expr[] = [];
  for (let op = comparisonOperator(stream); op; op = comparisonOperator(stream)) {
    ops.push(op);
    comparators.push(readBinary(stream));
  }
  if (ops.length === 0) return left;
  return { kind: "Compare", left, ops, comparators, start: stream.outerStart(left), end: stream.lastEnd };
}

/** An expression of arithmetic and bit operators, by precedence climbing. */
export function readBinary(stream: TokenStream, least = 1): Expr {
  let left = unary(stream);
  for (;;) {
    const { text, kind } = stream.peek();
    const power = kind === "operator" ? binding.get(text) : undefined;
    if (power === undefined || power < least || !isOperator(text)) return left;
    stream.take();
    const start = stream.outerStart(left);
    const right = readBinary(stream, power + 1);
    left = { kind: "BinOp", left, op: text, right, start, end: stream.lastEnd };
  }
}

function unary(stream: TokenStream): Expr {
  const { text, kind, start } = stream.peek();
  if (kind !== "operator" || (text !== "-" && text !== "+" && text !== "~")) return power(stream);
  stream.take();
  const operand = stream.nested(() => unary(stream));
  return { kind: "UnaryOp", op: text, operand, start, end: stream.lastEnd };
}

function power(stream: TokenStream): Expr {
  const base = awaited(stream);
  if (!stream.accept("**")) return base;
  const start = stream.outerStart(base);
  const right = stream.nested(() => unary(stream));
  return { kind: "BinOp", left: base, op: "**", right, start, end: stream.lastEnd };
}

function awaited(stream: TokenStream): Expr {
  if (!stream.at("await")) return atom(stream);
  const { start } = stream.take();
  const value = atom(stream);
  return { kind: "Await", value, start, end: stream.lastEnd };
}

/** The rules of expressions, for what stands inside brackets. */
export const grammar: Grammar = {
  expression: (stream) => readExpression(stream),
  item: (stream) => readItem(stream),
  list: (stream) => readExpressionList(stream),
  test: (stream) => disjunction(stream),
  targets: (stream) => readTargets(stream),
};

const atom = (stream: TokenStream): Expr => atomOf(stream, grammar);

/** An element of a list of expressions: starred, named or plain. */
export function readItem(stream: TokenStream): Expr {
  if (!stream.at("*")) return readNamedExpression(stream);
  const { start } = stream.take();
  const value = readBinary(stream);
  return { kind: "Starred", value, start, end: stream.lastEnd };
}

/** Whether a list of expressions cannot go on here. */
export const endsList = (stream: TokenStream): boolean =>
  stream.atKind("newline") ||
  stream.atKind("end") ||
  stream.at("in") ||
  (stream.peek().kind === "operator" &&
    (listEnds.has(stream.peek().text) || stream.peek().text.endsWith("=")));

/** Expressions with commas between them: a tuple where there is a comma; also `yield`. */
export function readExpressionList(
  stream: TokenStream,
  item: (stream: TokenStream) => Expr = readItem,
): Expr {
  if (stream.at("yield")) return yieldExpression(stream);
  if (endsList(stream)) throw new SyntaxFault(stream.peek().start);
  const first = item(stream);
  if (!stream.at(",")) return first;
  const elts = [first];
  while (stream.accept(",") && !endsList(stream)) elts.push(item(stream));
  return { kind: "Tuple", elts, start: stream.outerStart(first), end: stream.lastEnd };
}

/** The targets of a `for` or of a comprehension, which end before `in`. */
export const readTargets = (stream: TokenStream): Expr =>
  readExpressionList(stream, (inner) => {
    if (!inner.at("*")) return readBinary(inner);
    const { start } = inner.take();
    const value = readBinary(inner);
    return { kind: "Starred", value, start, end: inner.lastEnd };
  });
