import type { Diagnostic } from "@astral-sh/ruff-wasm-nodejs";
import type { TargetVersion } from "../types";
import { discardRuff, ruffWorkspace } from "./load";

/** A named set of ruff rules, with ruff's own options for them. */
export type RuleSet = { name: string; lint: Record<string, unknown> };

/** ruff's answer, or why there is none: the source is nested too deep for it, or it stopped at a fault of its own. */
export type RuffOutcome<T> = { kind: "done"; value: T } | { kind: "too-deep" } | { kind: "gave-up" };

const noRules: RuleSet = { name: "syntax", lint: { select: [] } };

function attempt<T>(action: () => T): RuffOutcome<T> {
  try {
    return { kind: "done", value: action() };
  } catch (error) {
    discardRuff();
    if (error instanceof RangeError) return { kind: "too-deep" };
    if (error instanceof WebAssembly.RuntimeError) return { kind: "gave-up" };
    throw error;
  }
}

const workspaceFor = (rules: RuleSet, version: TargetVersion) =>
  ruffWorkspace(`${rules.name} ${version}`, () => ({
    "target-version": version,
    preview: false,
    lint: rules.lint,
  }));

/** Runs the rules over the source. Syntax errors are among the diagnostics, with the code `invalid-syntax`. */
export function check(source: string, rules: RuleSet, version: TargetVersion): RuffOutcome<Diagnostic[]> {
  return attempt(() => {
    const diagnostics: Diagnostic[] = workspaceFor(rules, version).check(source);
    return diagnostics;
  });
}

/** The syntax errors alone. */
export const checkSyntax = (source: string, version: TargetVersion): RuffOutcome<Diagnostic[]> =>
  check(source, noRules, version);

/** ruff's token list as text, one token a line: `Def 0..3,` with offsets in UTF-8 bytes. */
export const tokenListing = (source: string, version: TargetVersion): RuffOutcome<string> =>
  attempt(() => workspaceFor(noRules, version).tokens(source));
