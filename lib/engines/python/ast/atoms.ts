import { type Grammar, readArguments } from "./call-arguments";
import { readGenerators } from "./comprehensions";
import type { Constant, Expr } from "./nodes";
import { replacementsOf } from "./skip-string";
import { SyntaxFault } from "./syntax-fault";
import { TokenStream } from "./token-stream";
import { tokenize } from "./tokenize";

const keywords = new Set(
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);
const literals: Readonly<Record<string, Constant["type"]>> = { True: "bool", False: "bool", None: "None" };

/** A name, a literal, a bracketed expression, and what follows it: calls, attributes and subscripts. */
export function atomOf(stream: TokenStream, grammar: Grammar): Expr {
  let expression = primary(stream, grammar);
  for (;;) {
    const start = stream.outerStart(expression);
    if (stream.accept(".")) {
      const attr = stream.expectKind("name").text;
      expression = { kind: "Attribute", value: expression, attr, start, end: stream.lastEnd };
    } else if (stream.at("(")) {
      const { args, keywords: named } = readArguments(stream, grammar);
      expression = { kind: "Call", func: expression, args, keywords: named, start, end: stream.lastEnd };
    } else if (stream.accept("[")) {
      const slice = subscript(stream, grammar);
      stream.expect("]");
      expression = { kind: "Subscript", value: expression, slice, start, end: stream.lastEnd };
    } else return expression;
  }
}

function primary(stream: TokenStream, grammar: Grammar): Expr {
  const token = stream.peek();
  if (token.kind === "string") return strings(stream, grammar);
  if (token.kind === "number") return numberOf(stream);
  if (token.kind === "name") return nameOf(stream);
  if (token.text === "(") return stream.nested(() => parenthesised(stream, grammar));
  if (token.text === "[") return stream.nested(() => listOf(stream, grammar));
  if (token.text === "{") return stream.nested(() => dictOrSet(stream, grammar));
  if (token.text !== "...") throw new SyntaxFault(token.start);
  stream.take();
  return { kind: "Constant", type: "Ellipsis", text: "...", start: token.start, end: token.end };
}

function nameOf(stream: TokenStream): Expr {
  const { text, start, end } = stream.take();
  if (keywords.has(text)) throw new SyntaxFault(start);
  const type = Object.hasOwn(literals, text) ? literals[text] : undefined;
  return type
    ? { kind: "Constant", type, text, start, end }
    : { kind: "Name", id: text.normalize("NFKC"), start, end };
}

function numberOf(stream: TokenStream): Expr {
  const { text, start, end } = stream.take();
  const isInteger = /^(?:0[xXoObB]|[\d_]+$)/.test(text);
  const type = /[jJ]$/.test(text) ? "complex" : isInteger ? "int" : "float";
  return { kind: "Constant", type, text, start, end };
}

/** One literal, or several side by side, which Python joins. */
function strings(stream: TokenStream, grammar: Grammar): Expr {
  const { start, text } = stream.peek();
  const values: Expr[] = [];
  let isFormatted = false;
  while (stream.atKind("string")) {
    const replacements = replacementsOf(stream.source, stream.take().start);
    isFormatted ||= replacements !== undefined;
    for (const { start: from, end } of replacements ?? []) {
      const inner = new TokenStream(stream.source, tokenize(stream.source, from, end, true));
      values.push(stream.nested(() => grammar.list(inner)));
      inner.expectKind("end");
    }
  }
  const end = stream.lastEnd;
  if (isFormatted) return { kind: "JoinedStr", values, start, end };
  const type = /^[rR]?[bB]/.test(text) ? "bytes" : "str";
  return { kind: "Constant", type, text: stream.source.slice(start, end), start, end };
}

function parenthesised(stream: TokenStream, grammar: Grammar): Expr {
  const { start } = stream.expect("(");
  if (stream.accept(")")) return { kind: "Tuple", elts: [], start, end: stream.lastEnd };
  const first = stream.mark();
  const inner = stream.at("yield") ? grammar.list(stream) : grammar.item(stream);
  if (stream.at("for") || stream.at("async")) {
    const generators = readGenerators(stream, grammar);
    stream.expect(")");
    return { kind: "GeneratorExp", elt: inner, generators, start, end: stream.lastEnd };
  }
  if (stream.at(",")) {
    stream.rewind(first);
    const elts = items(stream, grammar, ")");
    return { kind: "Tuple", elts, start, end: stream.lastEnd };
  }
  stream.expect(")");
  stream.enclose(inner, start);
  return inner;
}

function items(stream: TokenStream, grammar: Grammar, closing: string): Expr[] {
  const elts: Expr[] = [];
  while (!stream.at(closing)) {
    elts.push(grammar.item(stream));
    if (!stream.accept(",")) break;
  }
  stream.expect(closing);
  return elts;
}

function listOf(stream: TokenStream, grammar: Grammar): Expr {
  const { start } = stream.expect("[");
  if (stream.accept("]")) return { kind: "List", elts: [], start, end: stream.lastEnd };
  const first = stream.mark();
  const elt = grammar.item(stream);
  if (stream.at("for") || stream.at("async")) {
    const generators = readGenerators(stream, grammar);
    stream.expect("]");
    return { kind: "ListComp", elt, generators, start, end: stream.lastEnd };
  }
  stream.rewind(first);
  return { kind: "List", elts: items(stream, grammar, "]"), start, end: stream.lastEnd };
}

function dictOrSet(stream: TokenStream, grammar: Grammar): Expr {
  const { start } = stream.expect("{");
  if (stream.accept("}")) return { kind: "Dict", keys: [], values: [], start, end: stream.lastEnd };
  const first = stream.mark();
  if (stream.at("**")) return dictOf(stream, grammar, start);
  const elt = grammar.item(stream);
  if (stream.at(":")) {
    stream.rewind(first);
    return dictOf(stream, grammar, start);
  }
  if (stream.at("for") || stream.at("async")) {
    const generators = readGenerators(stream, grammar);
    stream.expect("}");
    return { kind: "SetComp", elt, generators, start, end: stream.lastEnd };
  }
  stream.rewind(first);
  return { kind: "Set", elts: items(stream, grammar, "}"), start, end: stream.lastEnd };
}

function dictOf(stream: TokenStream, grammar: Grammar, start: number): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  while (!stream.at("}")) {
    const key = stream.accept("**") ? null : grammar.expression(stream);
    if (key) stream.expect(":");
    const value = grammar.expression(stream);
    if (key && (stream.at("for") || stream.at("async"))) {
      const generators = readGenerators(stream, grammar);
      stream.expect("}");
      return { kind: "DictComp", key, value, generators, start, end: stream.lastEnd };
    }
    keys.push(key);
    values.push(value);
    if (!stream.accept(",")) break;
  }
  stream.expect("}");
  return { kind: "Dict", keys, values, start, end: stream.lastEnd };
}

function subscript(stream: TokenStream, grammar: Grammar): Expr {
  const { start } = stream.peek();
  const first = sliceOf(stream, grammar);
  if (!stream.at(",") && first.kind !== "Starred") return first;
  const elts = [first];
  while (stream.accept(",") && !stream.at("]")) elts.push(sliceOf(stream, grammar));
  return { kind: "Tuple", elts, start, end: stream.lastEnd };
}

function sliceOf(stream: TokenStream, grammar: Grammar): Expr {
  const { start } = stream.peek();
  const bound = () => (stream.at(":") || stream.at("]") || stream.at(",") ? null : grammar.item(stream));
  const lower = bound();
  if (lower && !stream.at(":")) return lower;
  stream.expect(":");
  const upper = bound();
  const step = stream.accept(":") ? bound() : null;
  return { kind: "Slice", lower, upper, step, start, end: stream.lastEnd };
}
