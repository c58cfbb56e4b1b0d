import type { Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import type { Span } from "../types";
import type { Program } from "./program";
import { readVariables, type Variable } from "./variables";

/** Names through which a function can be found without being named. */
const reflective = new Set(["globals", "locals", "vars", "exec", "eval", "getattr"]);

/** A file with more functions is a library, where others call them. */
const mostFunctions = 300;

/** Functions that use one another are followed so far. */
const mostRounds = 4;

/** The functions that a variable stands for: undecorated, or lambdas; none where it is ever given something else. */
function functionsOf({ bindings, scope }: Variable): Node[] {
  if (scope.node.kind === "ClassDef") return [];
  const functions = bindings.flatMap(({ node, value }): Node[] => {
    if (node.kind === "FunctionDef") return node.decorators.length === 0 ? [node] : [];
    return value?.kind === "Lambda" ? [value] : [];
  });
  return functions.length === bindings.length ? functions : [];
}

const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** Functions of the file that nothing calls, but for themselves and one another: what stands in them never runs. */
export function unusedFunctions(program: Program): Node[] {
  if (findAll(program.module, "Name").some(({ id }) => reflective.has(id))) return [];
  const { all } = readVariables(program);
  const functions = all.flatMap((variable) => {
    const { loads } = variable;
    return functionsOf(variable).map((node) => ({ node, loads }));
  });
  if (functions.length > mostFunctions) return [];
  let unused: Node[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const known = unused;
    const next = functions.filter(({ node, loads }) =>
      loads.every((load) => contains(node, load) || known.some((other) => contains(other, load))),
    );
    if (next.length === known.length) break;
    unused = next.map(({ node }) => node);
  }
  return unused;
}

/** Whether a node stands in one of the regions. */
export const isWithin = (node: Span, regions: readonly Span[]): boolean =>
  regions.some((region) => contains(region, node));
