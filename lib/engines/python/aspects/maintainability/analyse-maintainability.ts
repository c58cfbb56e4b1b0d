import type { FunctionDef } from "../../ast/nodes";
import { type Token, tokenize } from "../../ast/tokenize";
import { findAll } from "../../ast/walk";
import type { Program } from "../../program/program";
import type { AspectResult, Finding, Metric, PythonInput, Span } from "../../types";
import { readComplexities } from "../complexity";
import { classOf, findingOf, nameSpan } from "../finding";
import { readSource, type SourceReading } from "../read-source";
import { skippedResult } from "../result";
import { countMetric, resultOfRules } from "../result-of-rules";
import { cognitiveComplexity, nestingDepth } from "./cognitive";
import { type Copy, findCopies } from "./duplicates";
import { halsteadVolume, maintainabilityIndex } from "./halstead";

/** SonarSource's own limit for a function (rule S3776). */
const highestCognitive = 15;
/** Pylint's limit of nested blocks (R1702). */
const deepestNesting = 5;
/** Below it code is hard to maintain: D. Coleman et al., IEEE Computer 27(8), 1994. */
const lowestIndex = 65;

/** Functions listed in `data`, as in the complexity aspect. */
const mostListed = 2_000;

type FunctionMeasure = {
  name: string;
  span: Span;
  cognitive: number;
  nesting: number;
  parameters: number;
  volume: number;
  index: number;
};

type Measured = { node: FunctionDef; measure: FunctionMeasure };

/** The tokens of a span, of tokens that ascend. */
function tokensWithin(tokens: readonly Token[], { start, end }: Span): readonly Token[] {
  const firstAt = (offset: number) => {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return tokens.slice(firstAt(start), firstAt(end));
}

function codeLines({ outline, lineMap }: SourceReading, { start, end }: Span): number {
  const first = lineMap().position(start).row;
  const last = lineMap().position(Math.max(start, end - 1)).row;
  return outline()?.codeLinesBetween(first, last) ?? last - first + 1;
}

function measureFunctions(reading: SourceReading, program: Program, tokens: readonly Token[]): Measured[] {
  const complexities = readComplexities(reading.input);
  return findAll(program.module, "FunctionDef").map((node) => {
    const span = nameSpan(program, node);
    const volume = halsteadVolume(tokensWithin(tokens, node));
    const owner = classOf(program, node);
    const lines = codeLines(reading, { start: span.start, end: node.end });
    const measure = {
      name: owner ? `${owner.name}.${node.name}` : node.name,
      span: { start: node.start, end: node.end },
      cognitive: cognitiveComplexity(node),
      nesting: nestingDepth(node),
      parameters: node.args.parameters.length,
      volume: Math.round(volume),
      index: maintainabilityIndex(volume, complexities.get(span.start) ?? 1, lines),
    };
    return { node, measure };
  });
}

function functionFindings(program: Program, { node, measure }: Measured): Finding[] {
  const { name, cognitive, nesting, index } = measure;
  const at = nameSpan(program, node);
  const found: Finding[] = [];
  if (cognitive > highestCognitive)
    found.push(
      findingOf(
        "maintainability",
        "cognitive-complexity",
        cognitive > 2 * highestCognitive ? "major" : "minor",
        at,
        {
          "pt-BR": `\`${name}\` tem complexidade cognitiva ${cognitive}; acima de ${highestCognitive} (SonarSource, S3776) é difícil de entender. Saia cedo com \`return\` e leve os blocos internos para funções com nome.`,
          en: `\`${name}\` has a cognitive complexity of ${cognitive}; beyond ${highestCognitive} (SonarSource, S3776) it is hard to understand. Leave early by \`return\` and move inner blocks to functions with a name.`,
        },
      ),
    );
  if (nesting > deepestNesting)
    found.push(
      findingOf("maintainability", "deep-nesting", "minor", at, {
        "pt-BR": `\`${name}\` tem ${nesting} blocos um dentro do outro; o limite do Pylint (R1702) é ${deepestNesting}. Inverta condições para sair cedo, ou separe o bloco interno.`,
        en: `\`${name}\` has ${nesting} blocks one inside another; Pylint's limit (R1702) is ${deepestNesting}. Turn conditions round to leave early, or move the inner block out.`,
      }),
    );
  if (index < lowestIndex)
    found.push(
      findingOf("maintainability", "low-index", "minor", at, {
        "pt-BR": `\`${name}\` tem índice de manutenibilidade ${index}, abaixo de ${lowestIndex} (Coleman e outros, 1994): é longa e densa demais. Divida-a por assunto.`,
        en: `\`${name}\` has a maintainability index of ${index}, below ${lowestIndex} (Coleman et al., 1994): it is too long and dense. Split it by subject.`,
      }),
    );
  return found;
}

function duplicateFinding({ lineMap }: SourceReading, { span, original, lines }: Copy): Finding {
  const row = lineMap().position(original.start).row;
  return findingOf("maintainability", "duplicate", "minor", span, {
    "pt-BR": `Estas ${lines} linhas repetem as que começam na linha ${row}. Passe-as a uma função usada nos dois lugares.`,
    en: `These ${lines} lines repeat those that begin at line ${row}. Move them to a function used in both places.`,
  });
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The file's index: of the mean volume, complexity and length of its functions, or of the file as one piece. */
function fileIndex(
  reading: SourceReading,
  program: Program,
  tokens: readonly Token[],
  functions: readonly Measured[],
): number {
  const lines = reading.outline()?.lines.code ?? 0;
  if (lines === 0) return 0;
  if (functions.length === 0) return maintainabilityIndex(halsteadVolume(tokens), 1, lines);
  const complexities = [...readComplexities(reading.input).values()];
  const lengths = functions.map(({ node }) =>
    codeLines(reading, { start: nameSpan(program, node).start, end: node.end }),
  );
  return maintainabilityIndex(
    meanOf(functions.map(({ measure }) => measure.volume)),
    meanOf(complexities),
    meanOf(lengths),
  );
}

function metricsOf(
  index: number,
  functions: readonly Measured[],
  copiedLines: number,
  lines: number,
): Metric[] {
  const most = (pick: (measure: FunctionMeasure) => number) =>
    functions.reduce((highest, { measure }) => Math.max(highest, pick(measure)), 0);
  return [
    {
      id: "maintainability-index",
      value: index,
      unit: "score",
      label: { "pt-BR": "Índice de manutenibilidade (até 171)", en: "Maintainability index (up to 171)" },
    },
    countMetric(
      "cognitive-max",
      most(({ cognitive }) => cognitive),
      "Maior complexidade cognitiva",
      "Highest cognitive complexity",
    ),
    countMetric(
      "nesting-max",
      most(({ nesting }) => nesting),
      "Blocos aninhados, no máximo",
      "Nested blocks at most",
    ),
    countMetric(
      "parameters-max",
      most(({ parameters }) => parameters),
      "Parâmetros de uma função, no máximo",
      "Parameters of a function at most",
    ),
    {
      id: "duplicated-lines",
      value: lines === 0 ? 0 : Math.min(1, Math.round((copiedLines / lines) * 1_000) / 1_000),
      unit: "ratio",
      label: { "pt-BR": "Linhas repetidas", en: "Repeated lines" },
    },
  ];
}

/**
 * How hard the file is to change: cognitive complexity, nesting, Halstead volume and maintainability index of each function, and pieces
 * that repeat others. `data.functions` holds the measures in source order, `data.copies` the repeated pieces.
 */
export function analyseMaintainability(input: PythonInput): AspectResult {
  const reading = readSource(input);
  const code = reading.code();
  if (!code) return skippedResult("maintainability", "too-deep");
  const { program } = code;
  const tokens = tokenize(input.source);
  const functions = measureFunctions(reading, program, tokens);
  const copies = findCopies(tokens, input.source);
  const findings = [
    ...functions.flatMap((measured) => functionFindings(program, measured)),
    ...copies.map((copy) => duplicateFinding(reading, copy)),
  ];
  const copiedLines = copies.reduce((sum, { lines }) => sum + lines, 0);
  const index = fileIndex(reading, program, tokens, functions);
  const lines = reading.outline()?.lines.total ?? 0;
  return resultOfRules("maintainability", findings, metricsOf(index, functions, copiedLines, lines), {
    functions: functions.slice(0, mostListed).map(({ measure }) => measure),
    copies: copies.map(({ span, original, lines: count }) => ({ span, original, lines: count })),
  });
}
