import type { Node } from "../../ast/nodes";
import { walk } from "../../ast/walk";
import type { AspectResult, Finding, PythonInput } from "../../types";
import type { Resolver } from "../resolve/resolve";
import { resolverOf } from "../resolve/resolver-of-source";
import { skippedResult } from "../result";
import { countMetric, resultOfRules } from "../result-of-rules";
import { loopCallFinding } from "./loop-calls";
import { assignSmells, callSmells, functionSmells, loopSmells, trySmells, updateSmells } from "./smells";

function findingsOf(resolver: Resolver, node: Node): Finding[] {
  const { program } = resolver.code;
  switch (node.kind) {
    case "Call": {
      const inLoop = loopCallFinding(resolver, node);
      return [...(inLoop ? [inLoop] : []), ...callSmells(resolver, node)];
    }
    case "Try":
      return trySmells(program, node);
    case "Assign":
      return assignSmells(program, node);
    case "AugAssign":
      return updateSmells(program, node);
    case "For":
      return loopSmells(program, node);
    case "FunctionDef":
      return functionSmells(resolver, node);
    default:
      return [];
  }
}

/** Advice on code that is likely slow; whether a change gains is for a measurement to say. */
export function analysePerformance(input: PythonInput): AspectResult {
  const resolver = resolverOf(input);
  if (!resolver) return skippedResult("performance", "too-deep");
  const findings: Finding[] = [];
  walk(resolver.code.program.module, (node) => {
    findings.push(...findingsOf(resolver, node));
  });
  return resultOfRules("performance", findings, [
    countMetric("performance-findings", findings.length, "Conselhos de desempenho", "Performance advice"),
  ]);
}
