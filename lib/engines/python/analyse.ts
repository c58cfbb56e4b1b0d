import { AppError } from "@/lib/kernel/errors";
import { analysers } from "./aspects/analysers";
import { analyseQuality } from "./aspects/quality/analyse-quality";
import { skippedResult } from "./aspects/result";
import { analyseSyntax, syntaxFailure } from "./aspects/syntax";
import type { AspectResult, PythonInput } from "./types";

/** What is analysed, in the order of the results. */
export const pythonAspects = [
  "syntax",
  "lint",
  "security",
  "dead-code",
  "complexity",
  "maintainability",
  "size",
  "documentation",
  "typing",
  "performance",
  "quality",
] as const;
export type PythonAspect = (typeof pythonAspects)[number];

export type { AspectResult, PythonInput } from "./types";

/** The longest source that is analysed, in UTF-16 code units. */
export const longestSource = 2 * 1024 * 1024;

function requireAnalysable({ source }: PythonInput): void {
  if (source.length > longestSource) throw new AppError("too_large");
}

/**
 * Analyses one aspect of a Python file. A syntax error is a finding of the `syntax` aspect; the others are then
 * empty, with the reason in `data.skipped`.
 * @throws AppError `too_large` beyond `longestSource`
 */
export async function analysePythonAspect(aspect: PythonAspect, input: PythonInput): Promise<AspectResult> {
  requireAnalysable(input);
  if (aspect === "syntax") return analyseSyntax(input);
  const skipped = syntaxFailure(input);
  if (skipped) return skippedResult(aspect, skipped);
  return aspect === "quality" ? analyseQuality(input) : analysers[aspect](input);
}

/** Analyses all aspects, in the order of `pythonAspects`. @throws as `analysePythonAspect` */
export async function analysePython(input: PythonInput): Promise<AspectResult[]> {
  const results: AspectResult[] = [];
  for (const aspect of pythonAspects) results.push(await analysePythonAspect(aspect, input));
  return results;
}

/** Loads ruff and prepares its rules, so that the first analysis is as fast as the others. */
export async function warmPythonEngine(): Promise<void> {
  await analysePython({ source: "x = 1\n" });
}
