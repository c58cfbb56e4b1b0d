import type { Definition } from "../source/definitions";
import type { Outline } from "../source/outline";
import type { AspectResult, Finding, Metric, PythonInput, Span } from "../types";
import { readSource } from "./read-source";
import { aspectResult, skippedResult } from "./result";

/** Code lines of a function that still fit one printed page: G. J. Holzmann, "The Power of 10", IEEE Computer 39(6), 2006, rule 4. */
const longestFunction = 60;

/** Code lines of a module; Pylint's C0302 has the same limit on all lines. */
const longestModule = 1_000;

/** Functions listed in `data`, as in the complexity aspect. */
const mostListed = 2_000;

/** A function's size: its lines from `def` to its end, and those of them that hold code. */
type FunctionSize = { name: string; span: Span; lines: number; codeLines: number };

type Sized = { definition: Definition; size: FunctionSize };

function measure(definition: Definition, outline: Outline): Sized {
  const first = outline.lineMap.position(definition.span.start).row;
  const last = outline.lineMap.position(Math.max(definition.span.end - 1, definition.span.start)).row;
  const codeLines = outline.codeLinesBetween(first, last);
  return {
    definition,
    size: { name: definition.path, span: definition.span, lines: last - first + 1, codeLines },
  };
}

const longFunction = ({ definition, size }: Sized): Finding => ({
  rule: "size/long-function",
  category: "size",
  severity: size.codeLines > 2 * longestFunction ? "major" : "minor",
  span: definition.nameSpan,
  message: {
    "pt-BR": `\`${size.name}\` tem ${size.codeLines} linhas de código; acima de ${longestFunction} uma função já não se lê de uma vez (Holzmann, 2006). Divida-a por assunto.`,
    en: `\`${size.name}\` has ${size.codeLines} lines of code; beyond ${longestFunction} a function can no longer be read at once (Holzmann, 2006). Split it by subject.`,
  },
  suggestions: [],
});

const longModule = (codeLines: number): Finding => ({
  rule: "size/long-module",
  category: "size",
  severity: "minor",
  span: { start: 0, end: 0 },
  message: {
    "pt-BR": `O módulo tem ${codeLines} linhas de código; acima de ${longestModule} costuma tratar de mais de um assunto. Divida-o.`,
    en: `The module has ${codeLines} lines of code; beyond ${longestModule} it usually deals with more than one subject. Split it.`,
  },
  suggestions: [],
});

function sizeMetrics({ lines, definitions }: Outline, functions: readonly Sized[]): Metric[] {
  const longest = functions.reduce((most, { size }) => Math.max(most, size.codeLines), 0);
  const inLines = (id: string, value: number, pt: string, en: string): Metric => ({
    id,
    value,
    unit: "lines",
    label: { "pt-BR": pt, en },
  });
  return [
    inLines("lines", lines.total, "Linhas", "Lines"),
    inLines("lines-code", lines.code, "Linhas de código", "Lines of code"),
    inLines("lines-comment", lines.comment, "Linhas de comentário", "Comment lines"),
    inLines("lines-blank", lines.blank, "Linhas em branco", "Blank lines"),
    { ...inLines("functions", functions.length, "Funções", "Functions"), unit: "count" },
    { ...inLines("classes", definitions.length - functions.length, "Classes", "Classes"), unit: "count" },
    inLines(
      "longest-function",
      longest,
      "Maior função (linhas de código)",
      "Longest function (lines of code)",
    ),
  ];
}

/** Lines by kind, functions and classes. `data.functions` holds `FunctionSize[]` in source order. */
export function analyseSize(input: PythonInput): AspectResult {
  const outline = readSource(input).outline();
  if (!outline) return skippedResult("size", "too-deep");
  const functions = outline.definitions
    .filter(({ kind }) => kind === "function")
    .map((definition) => measure(definition, outline));
  const findings = functions.filter(({ size }) => size.codeLines > longestFunction).map(longFunction);
  if (outline.lines.code > longestModule) findings.push(longModule(outline.lines.code));
  const listed = functions.slice(0, mostListed).map(({ size }) => size);
  return aspectResult("size", findings, sizeMetrics(outline, functions), { functions: listed });
}
