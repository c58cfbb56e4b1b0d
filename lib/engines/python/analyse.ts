import { AppError } from "@/lib/kernel/errors";
import { analyseComplexity } from "./aspects/complexity";
import { analyseLint } from "./aspects/lint";
import { skippedResult } from "./aspects/result";
import { analyseSize } from "./aspects/size";
import { analyseSyntax, syntaxFailure } from "./aspects/syntax";
import type { AspectResult, PythonInput } from "./types";

/** What is analysed, in the order of the results. */
export const pythonAspects = ["syntax", "lint", "complexity", "size"] as const;
export type PythonAspect = (typeof pythonAspects)[number];

export type { AspectResult, PythonInput } from "./types";

/** The longest source that is analysed, in UTF-16 code units. */
export const longestSource = 2 * 1024 * 1024;

const analysers: Readonly<Record<Exclude<PythonAspect, "syntax">, (input: PythonInput) => AspectResult>> = {
  lint: analyseLint,
  complexity: analyseComplexity,
  size: analyseSize,
};

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
  return skipped ? skippedResult(aspect, skipped) : analysers[aspect](input);
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
