import type { Expr, Node } from "../../ast/nodes";
import { walk } from "../../ast/walk";
import type { AspectResult, Finding, PythonInput } from "../../types";
import { analyseLint } from "../lint";
import type { Resolver } from "../resolve/resolve";
import { resolverOf } from "../resolve/resolver-of-source";
import { skippedResult } from "../result";
import { countMetric, resultOfRules } from "../result-of-rules";
import { callFindings } from "./call-findings";
import { withoutReported } from "./known-to-ruff";
import { securityFinding } from "./messages";
import {
  assignmentFindings,
  attributeFindings,
  classFindings,
  isInnerAttribute,
  operatorFindings,
} from "./object-findings";
import { referenceFindings } from "./reference-findings";
import { textFindings } from "./text-findings";

/** A template that reads internal attributes: `"{0.__class__}"`. */
const formatWalk = /\{[^{}]*\.__(?:class|globals|init|subclasses|builtins|dict|mro|base)__[^{}]*\}/u;

function constantFindings(resolver: Resolver, node: Extract<Expr, { kind: "Constant" }>): Finding[] {
  if (node.type !== "str" || !formatWalk.test(node.text)) return [];
  return [securityFinding("format-walk", node, resolver.code.program.text(node))];
}

/** An inner attribute by a name that is text: `getattr(x, "__subcl" + "asses__")`, `x.__dict__["__globals__"]`. */
function namedAttributeFindings(resolver: Resolver, node: Extract<Expr, { kind: "Call" }>): Finding[] {
  const [, name] = node.args;
  const isGetter = resolver
    .values(node.func)
    .some(
      (value) =>
        value.kind === "object" &&
        (value.path === "builtins.getattr" || value.path === "operator.attrgetter"),
    );
  const asked = isGetter ? (name ?? node.args[0]) : undefined;
  const [value] = asked ? resolver.values(asked) : [];
  if (value?.kind !== "text" || !value.text.split(".").some(isInnerAttribute)) return [];
  if (value.built) return [securityFinding("hidden-name", node, value.text)];
  return value.text === "constructor" ? [] : [securityFinding("introspection", node, value.text)];
}

function findingsOf(resolver: Resolver, node: Node): Finding[] {
  switch (node.kind) {
    case "Call":
      return [...callFindings(resolver, node), ...namedAttributeFindings(resolver, node)];
    case "Attribute":
      return attributeFindings(resolver, node);
    case "Assign":
      return assignmentFindings(resolver, node.targets);
    case "AugAssign":
      return assignmentFindings(resolver, [node.target]);
    case "Delete":
      return assignmentFindings(resolver, node.targets);
    case "ClassDef":
      return classFindings(resolver, node);
    case "BinOp":
      return operatorFindings(resolver, node);
    case "Constant":
      return constantFindings(resolver, node);
    default:
      return [];
  }
}

/** One finding a rule and place: the widest names the whole. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ rule, span }) => {
      const key = `${rule} ${span.start}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/**
 * What an attacker may use or has hidden: dangerous functions under whatever name, ways to the interpreter's insides, text that looks
 * like something else. What ruff has said of the same place is left out of the findings; `data.found` counts all by rule.
 */
export function analyseSecurity(input: PythonInput): AspectResult {
  const resolver = resolverOf(input);
  if (!resolver) return skippedResult("security", "too-deep");
  const found: Finding[] = [...textFindings(input.source), ...referenceFindings(resolver)];
  walk(resolver.code.program.module, (node) => {
    found.push(...findingsOf(resolver, node));
  });
  const all = withoutRepeats(found);
  const shown = withoutReported(all, analyseLint(input).findings);
  const counts: Record<string, number> = {};
  for (const { rule } of all) counts[rule] = (counts[rule] ?? 0) + 1;
  const critical = all.filter(({ severity }) => severity === "critical").length;
  const metrics = [
    countMetric("security-findings", all.length, "Riscos de segurança", "Security risks"),
    countMetric("security-critical", critical, "Riscos críticos", "Critical risks"),
  ];
  return resultOfRules("security", shown, metrics, { found: counts });
}
