import { readProgram } from "../program/program";
import { rewrites } from "../rewrites/rewrites";
import type { Span } from "../types";
import { chain, type Step } from "./chain";
import { type Focus, rewritesFor } from "./focus";

/** A rule that finds something to do, with its places in the source as it was given: none where an earlier rule makes its place. */
export type Proposal = { rule: string; places: Span[] };

/** UTF-16 code units of a file beyond which no rewrite is looked for: programs that are run as a whole are shorter. */
const longestRewritten = 60_000;

/** The rules that apply to a file one after another, in their order. Empty where it is too long or cannot be parsed. */
export function propose(source: string, focus?: Focus): Proposal[] {
  const program = source.length > longestRewritten ? undefined : readProgram(source);
  if (!program) return [];
  return chain(source, rewritesFor(focus)).map(({ rewrite }) => ({
    rule: rewrite.rule,
    places: rewrite.find(program).map(({ span }) => span),
  }));
}

/** What these rules make of a file, one after another in the order of the names. */
export function chainOf(source: string, rules: readonly string[]): Step[] {
  const named = rules.flatMap((rule) => rewrites.filter((rewrite) => rewrite.rule === rule));
  return chain(source, named);
}

/** The source that these rules make: the one given where none applies. */
export const sourceOf = (source: string, rules: readonly string[]): string =>
  chainOf(source, rules).at(-1)?.source ?? source;
