import { readProgram } from "../program/program";
import { applyRewrite } from "../rewrites/apply-rewrite";
import type { Candidate, Rewrite } from "../rewrites/rewrite";

/** A rewrite that applied to what those before it made. */
export type Step = { rewrite: Rewrite; source: string; candidates: readonly Candidate[] };

/** Applies rewrites one after another, each wherever it finds a place; those that find none are left out. */
export function chain(source: string, rewrites: readonly Rewrite[]): Step[] {
  const steps: Step[] = [];
  let program = readProgram(source);
  for (const rewrite of rewrites) {
    const rewritten = program && applyRewrite(program, rewrite);
    if (!rewritten) continue;
    steps.push({ rewrite, ...rewritten });
    program = readProgram(rewritten.source);
  }
  return steps;
}
