import { Dialect, type Lint, LocalLinter, SuggestionKind } from "harper.js";
import { slimBinary } from "harper.js/slimBinary";
import { workerData } from "piscina";
import type { HarperLint } from "./harper-remarks";

/** Node runs this file as it is, in a thread of its own: it imports packages alone, and types. */
const { unwantedRules, mostLints }: { unwantedRules: readonly string[]; mostLints: number } = workerData;

async function load(): Promise<LocalLinter> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.American });
  const config = await linter.getDefaultLintConfig();
  for (const rule of unwantedRules) config[rule] = false;
  await linter.setLintConfig(config);
  return linter;
}

const loaded = load();

/** A lint as plain data. Its memory in the module is given back. */
function plainLint(rule: string, lint: Lint): HarperLint {
  const span = lint.span();
  const suggestions = lint.suggestions();
  const plain: HarperLint = {
    rule,
    kind: lint.lint_kind(),
    start: span.start,
    end: span.end,
    message: lint.message(),
    suggestions: suggestions.map((suggestion) => ({
      inserts: suggestion.kind() === SuggestionKind.InsertAfter,
      text: suggestion.get_replacement_text(),
    })),
  };
  for (const held of [...suggestions, span, lint]) held.free();
  return plain;
}

/** @returns the lints of each passage, with UTF-16 offsets in it; passages after so many lints are not read */
export default async function lintPassages(passages: readonly string[]): Promise<HarperLint[][]> {
  const linter = await loaded;
  const found: HarperLint[][] = [];
  let count = 0;
  for (const passage of passages) {
    if (count >= mostLints) break;
    const byRule = await linter.organizedLints(passage, { language: "plaintext" });
    const lints = Object.entries(byRule).flatMap(([rule, each]) => each.map((lint) => plainLint(rule, lint)));
    count += lints.length;
    found.push(lints);
  }
  return found;
}
