import type { Diagnostic } from "@astral-sh/ruff-wasm-nodejs";
import { check, type RuleSet } from "../ruff/check";
import type { Definition } from "../source/definitions";
import { LineMap } from "../source/line-map";
import type { AspectResult, Finding, Metric, PythonInput, Span } from "../types";
import { newestVersion } from "../version";
import { oncePerSource, readSource } from "./read-source";
import { aspectResult, type SkipReason, skippedResult } from "./result";

/** With a limit of zero, ruff reports every function and puts its complexity in the message. */
const everyFunction: RuleSet = {
  name: "complexity",
  lint: { select: ["C901"], mccabe: { "max-complexity": 0 } },
};

/** McCabe's own limit: T. J. McCabe, "A Complexity Measure", IEEE Transactions on Software Engineering SE-2(4), 1976. */
const highest = 10;

/** Above this the Software Engineering Institute's scale (C4 Software Technology Reference Guide, 1997) says high risk. */
const veryHigh = 20;

/** Functions listed in `data`; the others only count in the metrics. */
const mostListed = 2_000;

/** A function's cyclomatic complexity: the number of linearly independent paths through it. */
type FunctionComplexity = { name: string; span: Span; complexity: number };

/**
 * Suppression comments must not hide a function from a measurement. The replacements keep every offset, and
 * no word of Python's grammar contains what they change.
 */
const withoutSuppressions = (source: string) =>
  source.replace(/noqa/gi, "nooo").replace(/ruff(?=\s*:)/gi, "rooo");

function measured(diagnostic: Diagnostic): number | undefined {
  const value = /\((\d+) > 0\)/.exec(diagnostic.message)?.[1];
  return value === undefined ? undefined : Number(value);
}

type Measured = { definition: Definition; complexity: number };

function measureFunctions(
  input: PythonInput,
  diagnostics: Diagnostic[],
  definitions: readonly Definition[],
): Measured[] {
  const lineMap = new LineMap(input.source);
  const byName = new Map(definitions.map((definition) => [definition.nameSpan.start, definition]));
  return diagnostics.flatMap((diagnostic) => {
    const complexity = measured(diagnostic);
    const definition = byName.get(lineMap.offset(diagnostic.start_location));
    return complexity === undefined || !definition ? [] : [{ definition, complexity }];
  });
}

function toFinding(definition: Definition, complexity: number): Finding {
  return {
    rule: "complexity/high",
    category: "complexity",
    severity: complexity > veryHigh ? "major" : "minor",
    span: definition.nameSpan,
    message: {
      "pt-BR": `\`${definition.path}\` tem complexidade ciclomática ${complexity}: são ${complexity} caminhos independentes a testar, e McCabe (1976) recomenda no máximo ${highest}. Separe partes em funções com nome próprio.`,
      en: `\`${definition.path}\` has a cyclomatic complexity of ${complexity}: ${complexity} independent paths to test, where McCabe (1976) advises at most ${highest}. Move parts into functions with a name of their own.`,
    },
    suggestions: [],
  };
}

function complexityMetrics(values: readonly number[]): Metric[] {
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = values.length === 0 ? 0 : Math.round((sum / values.length) * 100) / 100;
  const max = values.reduce((most, value) => Math.max(most, value), 0);
  return [
    {
      id: "complexity-max",
      value: max,
      unit: "count",
      label: { "pt-BR": "Complexidade máxima", en: "Highest complexity" },
    },
    {
      id: "complexity-mean",
      value: mean,
      unit: "count",
      label: { "pt-BR": "Complexidade média", en: "Mean complexity" },
    },
    {
      id: "functions",
      value: values.length,
      unit: "count",
      label: { "pt-BR": "Funções medidas", en: "Functions measured" },
    },
  ];
}

type Reading = { kind: "done"; functions: Measured[] } | { kind: SkipReason };

const measureOnce = oncePerSource((input): Reading => {
  const version = input.targetVersion ?? newestVersion;
  const outcome = check(withoutSuppressions(input.source), everyFunction, version);
  if (outcome.kind !== "done") return outcome;
  const outline = readSource(input).outline();
  if (!outline) return { kind: "too-deep" };
  return { kind: "done", functions: measureFunctions(input, outcome.value, outline.definitions) };
});

/** The cyclomatic complexity of each function by where its name begins. */
export function readComplexities(input: PythonInput): ReadonlyMap<number, number> {
  const reading = measureOnce(input);
  const functions = reading.kind === "done" ? reading.functions : [];
  return new Map(functions.map(({ definition, complexity }) => [definition.nameSpan.start, complexity]));
}

/**
 * The cyclomatic complexity of each function, by McCabe (1976); a nested function also counts in the one around it.
 * `data.functions` holds `FunctionComplexity[]` in source order.
 */
export function analyseComplexity(input: PythonInput): AspectResult {
  const reading = measureOnce(input);
  if (reading.kind !== "done") return skippedResult("complexity", reading.kind);
  const { functions } = reading;
  const findings = functions
    .filter(({ complexity }) => complexity > highest)
    .map(({ definition, complexity }) => toFinding(definition, complexity));
  const listed: FunctionComplexity[] = functions
    .slice(0, mostListed)
    .map(({ definition, complexity }) => ({ name: definition.path, span: definition.span, complexity }));
  const metrics = complexityMetrics(functions.map(({ complexity }) => complexity));
  return aspectResult("complexity", findings, metrics, { functions: listed });
}
