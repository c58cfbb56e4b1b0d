import type { FunctionDef } from "../../ast/nodes";
import { findAll } from "../../ast/walk";
import type { Program } from "../../program/program";
import type { AspectResult, Finding, Metric, PythonInput } from "../../types";
import { classOf, findingOf, nameSpan } from "../finding";
import { readSource } from "../read-source";
import { skippedResult } from "../result";
import { resultOfRules } from "../result-of-rules";
import { publicDefinitions } from "./public-definitions";

type Annotations = { node: FunctionDef; parameters: number; missing: string[]; hasReturn: boolean };

const isStatic = ({ decorators }: FunctionDef) =>
  decorators.some((decorator) => decorator.kind === "Name" && decorator.id === "staticmethod");

/** The parameters of a function that want an annotation: `self` and `cls` do not. */
function readAnnotations(program: Program, node: FunctionDef): Annotations {
  const isBound = classOf(program, node) !== undefined && !isStatic(node);
  const parameters = node.args.parameters.filter((_, index) => !(isBound && index === 0));
  const missing = parameters.filter(({ annotation }) => annotation === null).map(({ name }) => name);
  return {
    node,
    parameters: parameters.length,
    missing,
    hasReturn: node.returns !== null || node.name === "__init__",
  };
}

const mostNamed = 6;

function unannotated(program: Program, name: string, { node, missing, hasReturn }: Annotations): Finding {
  const named = missing.slice(0, mostNamed).map((parameter) => `\`${parameter}\``);
  if (missing.length > mostNamed) named.push("…");
  const pt = [...named, ...(hasReturn ? [] : ["o retorno"])].join(", ");
  const en = [...named, ...(hasReturn ? [] : ["what it returns"])].join(", ");
  return findingOf("typing", "missing-annotation", "info", nameSpan(program, node), {
    "pt-BR": `A função pública \`${name}\` não anota: ${pt}. Com tipos (PEP 484), o editor e o verificador acham enganos antes de rodar.`,
    en: `The public function \`${name}\` does not annotate: ${en}. With types (PEP 484) editors and checkers find mistakes before it runs.`,
  });
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000);

function metricsOf(all: readonly Annotations[]): Metric[] {
  const parameters = all.reduce((sum, each) => sum + each.parameters, 0);
  const missing = all.reduce((sum, each) => sum + each.missing.length, 0);
  const returns = all.filter(({ hasReturn }) => hasReturn).length;
  const ratio = (id: string, value: number, pt: string, en: string): Metric => ({
    id,
    value,
    unit: "ratio",
    label: { "pt-BR": pt, en },
  });
  return [
    ratio(
      "typed-parameters",
      share(parameters - missing, parameters),
      "Parâmetros com tipo",
      "Parameters with a type",
    ),
    ratio("typed-returns", share(returns, all.length), "Retornos com tipo", "Returns with a type"),
    ratio(
      "type-coverage",
      share(parameters - missing + returns, parameters + all.length),
      "Cobertura de tipos",
      "Type coverage",
    ),
  ];
}

/** How many parameters and returns have a type; public functions that lack some are listed. */
export function analyseTyping(input: PythonInput): AspectResult {
  const code = readSource(input).code();
  if (!code) return skippedResult("typing", "too-deep");
  const { program } = code;
  const all = findAll(program.module, "FunctionDef").map((node) => readAnnotations(program, node));
  const names = new Map(publicDefinitions(program).map(({ node, name }) => [node, name]));
  const findings = all.flatMap((annotations) => {
    const name = names.get(annotations.node);
    const isWhole = annotations.missing.length === 0 && annotations.hasReturn;
    return name === undefined || isWhole ? [] : [unannotated(program, name, annotations)];
  });
  return resultOfRules("typing", findings, metricsOf(all));
}
