import type { AspectResult, PythonInput } from "../types";
import { analyseComplexity } from "./complexity";
import { analyseDeadCode } from "./dead-code/analyse-dead-code";
import { analyseDocumentation } from "./documentation/analyse-documentation";
import { analyseTyping } from "./documentation/analyse-typing";
import { analyseLint } from "./lint";
import { analyseMaintainability } from "./maintainability/analyse-maintainability";
import { analysePerformance } from "./performance/analyse-performance";
import { oncePerSource } from "./read-source";
import { analyseSecurity } from "./security/analyse-security";
import { analyseSize } from "./size";

/** The aspects of a source that parses, each analysed once for a file. */
export const analysers = {
  lint: analyseLint,
  security: oncePerSource(analyseSecurity),
  "dead-code": oncePerSource(analyseDeadCode),
  complexity: oncePerSource(analyseComplexity),
  maintainability: oncePerSource(analyseMaintainability),
  size: oncePerSource(analyseSize),
  documentation: oncePerSource(analyseDocumentation),
  typing: oncePerSource(analyseTyping),
  performance: oncePerSource(analysePerformance),
} as const satisfies Readonly<Record<string, (input: PythonInput) => AspectResult>>;
