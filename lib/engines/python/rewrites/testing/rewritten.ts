import { readProgram } from "../../program/program";
import { applyRewrite } from "../apply-rewrite";
import type { Rewrite } from "../rewrite";

/** What a rule makes of a source; undefined where it finds no place. */
export function rewritten(rewrite: Rewrite, source: string): string | undefined {
  const program = readProgram(source);
  if (!program) throw new Error(`cannot be parsed: ${source}`);
  return applyRewrite(program, rewrite)?.source;
}
