import type { AspectResult, PythonInput } from "../../types";
import { readSource } from "../read-source";
import { skippedResult } from "../result";
import { countMetric, resultOfRules } from "../result-of-rules";
import { conditionFindings } from "./conditions";
import { overwrittenFindings } from "./overwritten";
import { unreachableFindings } from "./unreachable";
import { readUsage, unusedNames, unusedParameters } from "./unused-names";

/** Code that does nothing: never reached, never used, or decided before it runs. What ruff reports of it is left to ruff. */
export function analyseDeadCode(input: PythonInput): AspectResult {
  const code = readSource(input).code();
  if (!code) return skippedResult("dead-code", "too-deep");
  const { program, variables } = code;
  const usage = readUsage(program, variables);
  const findings = [
    ...unreachableFindings(program),
    ...conditionFindings(program),
    ...unusedNames(usage),
    ...unusedParameters(usage),
    ...overwrittenFindings(program, variables),
  ];
  return resultOfRules("dead-code", findings, [
    countMetric("dead-code-findings", findings.length, "Trechos sem efeito", "Pieces without effect"),
  ]);
}
