import { type ComprehensionGrammar, readGenerators } from "./comprehensions";
import type { Expr, Keyword } from "./nodes";
import type { TokenStream } from "./token-stream";

/** The rules of expressions, for what stands inside brackets. */
export type Grammar = ComprehensionGrammar & {
  /** Without a comma at its top. */
  expression: (stream: TokenStream) => Expr;
  /** Starred, named or plain. */
  item: (stream: TokenStream) => Expr;
  /** With commas, or a `yield`. */
  list: (stream: TokenStream) => Expr;
};

export type CallArguments = { args: Expr[]; keywords: Keyword[] };

function keywordOf(stream: TokenStream, grammar: Grammar): Keyword | undefined {
  const { start, text, kind } = stream.peek();
  const isUnpacked = stream.at("**");
  if (!isUnpacked && !(kind === "name" && stream.at("=", 1))) return undefined;
  stream.take();
  if (!isUnpacked) stream.take();
  const value = grammar.expression(stream);
  return { kind: "keyword", arg: isUnpacked ? null : text, value, start, end: stream.lastEnd };
}

function argumentOf(stream: TokenStream, grammar: Grammar): Expr {
  const { start } = stream.peek();
  const elt = grammar.item(stream);
  if (!stream.at("for") && !stream.at("async")) return elt;
  const generators = readGenerators(stream, grammar);
  return { kind: "GeneratorExp", elt, generators, start, end: stream.lastEnd };
}

/** The arguments of a call or the bases of a class, with their parentheses. A generator that is the only one has no parentheses of its own. */
export function readArguments(stream: TokenStream, grammar: Grammar): CallArguments {
  stream.expect("(");
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  while (!stream.at(")")) {
    const keyword = keywordOf(stream, grammar);
    if (keyword) keywords.push(keyword);
    else args.push(argumentOf(stream, grammar));
    if (!stream.accept(",")) break;
  }
  stream.expect(")");
  return { args, keywords };
}
