import type { Diagnostic } from "@astral-sh/ruff-wasm-nodejs";
import type { RuffOutcome } from "../ruff/check";
import { LineMap } from "../source/line-map";
import { explainSyntaxError } from "../syntax/hints";
import type { AspectResult, Finding, Localized, PythonInput } from "../types";
import { readSource } from "./read-source";
import { aspectResult, type SkipReason } from "./result";

/** After the first error the parser guesses; more than these only confuse. */
const mostErrors = 10;

const parse = (input: PythonInput) => readSource(input).syntax();

/** Why the other aspects cannot analyse this source; undefined when they can. */
export function syntaxFailure(input: PythonInput): SkipReason | undefined {
  const outcome = parse(input);
  if (outcome.kind !== "done") return outcome.kind;
  return outcome.value.length > 0 ? "syntax-error" : undefined;
}

function toFinding(diagnostic: Diagnostic, source: string, lineMap: LineMap): Finding {
  const { row } = diagnostic.start_location;
  const start = lineMap.offset(diagnostic.start_location);
  const column = Array.from(source.slice(lineMap.offset({ row, column: 1 }), start)).length + 1;
  return {
    rule: "syntax/error",
    category: "syntax",
    severity: "critical",
    span: { start, end: Math.max(lineMap.offset(diagnostic.end_location), start) },
    message: explainSyntaxError(diagnostic.message, row, column),
    suggestions: [],
  };
}

const unparsed: Readonly<Record<"too-deep" | "gave-up", Localized>> = {
  "too-deep": {
    "pt-BR":
      "O código está aninhado além do que se pode analisar; o próprio Python recusa mais de 200 parênteses abertos. Divida a expressão em partes.",
    en: "The code is nested deeper than can be analysed; Python itself refuses more than 200 open brackets. Split the expression into parts.",
  },
  "gave-up": {
    "pt-BR": "O analisador parou por uma falha própria neste arquivo. Tente com uma parte dele.",
    en: "The analyser stopped at a fault of its own in this file. Try a part of it.",
  },
};

function beyondAnalyser(kind: "too-deep" | "gave-up"): Finding {
  return {
    rule: `syntax/${kind}`,
    category: "syntax",
    severity: "critical",
    span: { start: 0, end: 0 },
    message: unparsed[kind],
    suggestions: [],
  };
}

function findingsOf(outcome: RuffOutcome<Diagnostic[]>, source: string): Finding[] {
  if (outcome.kind !== "done") return [beyondAnalyser(outcome.kind)];
  const lineMap = new LineMap(source);
  return outcome.value.slice(0, mostErrors).map((diagnostic) => toFinding(diagnostic, source, lineMap));
}

/** Whether the source parses; a syntax error is a finding with its place and a hint, at most ten of them. */
export function analyseSyntax(input: PythonInput): AspectResult {
  const outcome = parse(input);
  const errors = outcome.kind === "done" ? outcome.value.length : 1;
  const metric = {
    id: "syntax-errors",
    value: errors,
    unit: "count" as const,
    label: { "pt-BR": "Erros de sintaxe", en: "Syntax errors" },
  };
  return aspectResult("syntax", findingsOf(outcome, input.source), [metric]);
}
