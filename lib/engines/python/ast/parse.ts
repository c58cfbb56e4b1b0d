import type { Module } from "./nodes";
import { readStatements } from "./statements";
import { SyntaxFault } from "./syntax-fault";
import { TokenStream } from "./token-stream";
import { tokenize } from "./tokenize";

/**
 * Parses a Python file, 3.8 to 3.14, in linear time. It takes for granted that the source is right, as ruff has said: of a wrong one
 * it may give a tree. Undefined where it cannot follow, as beyond 400 nested levels.
 */
export function parsePython(source: string): Module | undefined {
  try {
    const stream = new TokenStream(source, tokenize(source));
    const body = readStatements(stream);
    if (!stream.atKind("end")) throw new SyntaxFault(stream.peek().start);
    return { kind: "Module", body, start: 0, end: source.length };
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined;
    throw error;
  }
}
