import type { Comprehension, Expr } from "./nodes";
import type { TokenStream } from "./token-stream";

/** The rules of expressions that a comprehension is made of. */
export type ComprehensionGrammar = {
  /** A condition without `if` at its top. */
  test: (stream: TokenStream) => Expr;
  targets: (stream: TokenStream) => Expr;
};

/** The clauses `for … in … if …`, one or more. */
export function readGenerators(
  stream: TokenStream,
  { test, targets }: ComprehensionGrammar,
): Comprehension[] {
  const generators: Comprehension[] = [];
  while (stream.at("for") || (stream.at("async") && stream.at("for", 1))) {
    const { start } = stream.peek();
    const isAsync = stream.accept("async");
    stream.expect("for");
    const target = targets(stream);
    stream.expect("in");
    const iter = test(stream);
    const ifs: Expr[] = [];
    while (stream.accept("if")) ifs.push(test(stream));
    generators.push({ kind: "comprehension", target, iter, ifs, isAsync, start, end: stream.lastEnd });
  }
  return generators;
}
