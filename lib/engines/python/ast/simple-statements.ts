import { endsList, readExpression, readExpressionList } from "./expressions";
import type { Alias, Expr, Operator, Stmt } from "./nodes";
import { SyntaxFault } from "./syntax-fault";
import type { TokenStream } from "./token-stream";

type Rule = (stream: TokenStream, start: number) => Stmt;

const augmented = /^(?:\*\*|\/\/|>>|<<|[-+*/%@&|^])=$/;

const isAugmented = (text: string): text is `${Operator}=` => augmented.test(text);

const list = (stream: TokenStream): Expr => readExpressionList(stream);
const optionalList = (stream: TokenStream): Expr | null => (endsList(stream) ? null : list(stream));
const nothing =
  (kind: "Pass" | "Break" | "Continue"): Rule =>
  (stream, start) => ({ kind, start, end: stream.lastEnd });

function names(stream: TokenStream): string[] {
  const read = [stream.expectKind("name").text];
  while (stream.accept(",")) read.push(stream.expectKind("name").text);
  return read;
}

function dottedName(stream: TokenStream): string {
  let name = stream.expectKind("name").text;
  while (stream.accept(".")) name += `.${stream.expectKind("name").text}`;
  return name;
}

function aliasOf(stream: TokenStream): Alias {
  const { start } = stream.peek();
  const name = stream.accept("*") ? "*" : dottedName(stream);
  const asname = stream.accept("as") ? stream.expectKind("name").text : null;
  return { kind: "alias", name, asname, start, end: stream.lastEnd };
}

function aliases(stream: TokenStream): Alias[] {
  const enclosed = stream.accept("(");
  const read = [aliasOf(stream)];
  while (stream.accept(",") && !stream.at(")")) read.push(aliasOf(stream));
  if (enclosed) stream.expect(")");
  return read;
}

function importFrom(stream: TokenStream, start: number): Stmt {
  let level = 0;
  while (stream.at(".") || stream.at("...")) level += stream.take().text.length;
  const module = stream.at("import") ? "" : dottedName(stream);
  stream.expect("import");
  return { kind: "ImportFrom", module, names: aliases(stream), level, start, end: stream.lastEnd };
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["pass", nothing("Pass")],
  ["break", nothing("Break")],
  ["continue", nothing("Continue")],
  [
    "return",
    (stream, start) => ({ kind: "Return", value: optionalList(stream), start, end: stream.lastEnd }),
  ],
  ["import", (stream, start) => ({ kind: "Import", names: aliases(stream), start, end: stream.lastEnd })],
  ["from", importFrom],
  ["global", (stream, start) => ({ kind: "Global", names: names(stream), start, end: stream.lastEnd })],
  ["nonlocal", (stream, start) => ({ kind: "Nonlocal", names: names(stream), start, end: stream.lastEnd })],
  [
    "del",
    (stream, start) => {
      const target = list(stream);
      const targets = target.kind === "Tuple" ? target.elts : [target];
      return { kind: "Delete", targets, start, end: stream.lastEnd };
    },
  ],
  [
    "assert",
    (stream, start) => {
      const test = readExpression(stream);
      const msg = stream.accept(",") ? readExpression(stream) : null;
      return { kind: "Assert", test, msg, start, end: stream.lastEnd };
    },
  ],
  [
    "raise",
    (stream, start) => {
      const exc = endsList(stream) ? null : readExpression(stream);
      const cause = stream.accept("from") ? readExpression(stream) : null;
      return { kind: "Raise", exc, cause, start, end: stream.lastEnd };
    },
  ],
]);

/** A statement that fits a line, without what ends it. */
export function readSimpleStatement(stream: TokenStream): Stmt {
  const { kind, text, start } = stream.peek();
  const rule = kind === "name" ? rules.get(text) : undefined;
  if (rule) {
    stream.take();
    return rule(stream, start);
  }
  return typeAlias(stream, start) ?? expressionStatement(stream, start);
}

/** `type X = …`; `type` is a name anywhere else. */
function typeAlias(stream: TokenStream, start: number): Stmt | undefined {
  if (!stream.at("type") || stream.peek(1).kind !== "name" || !(stream.at("=", 2) || stream.at("[", 2)))
    return undefined;
  stream.take();
  const name = stream.take().text;
  while (!stream.at("=")) if (stream.take().kind === "newline") throw new SyntaxFault(start);
  stream.expect("=");
  return { kind: "TypeAlias", name, value: readExpression(stream), start, end: stream.lastEnd };
}

function expressionStatement(stream: TokenStream, start: number): Stmt {
  const first = list(stream);
  const { text, kind } = stream.peek();
  if (kind === "operator" && isAugmented(text)) {
    stream.take();
    const value = list(stream);
    return { kind: "AugAssign", target: first, op: operatorOf(text), value, start, end: stream.lastEnd };
  }
  if (stream.accept(":")) {
    const annotation = readExpression(stream);
    const value = stream.accept("=") ? list(stream) : null;
    return { kind: "AnnAssign", target: first, annotation, value, start, end: stream.lastEnd };
  }
  const chain = [first];
  while (stream.accept("=")) chain.push(list(stream));
  const value = chain.pop() ?? first;
  if (chain.length === 0) return { kind: "Expr", value, start, end: stream.lastEnd };
  return { kind: "Assign", targets: chain, value, start, end: stream.lastEnd };
}

const operators: ReadonlyMap<string, Operator> = new Map(
  (["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^"] as const).map((op) => [
    `${op}=`,
    op,
  ]),
);

function operatorOf(text: string): Operator {
  const operator = operators.get(text);
  if (!operator) throw new Error(`no augmented assignment: ${text}`);
  return operator;
}
