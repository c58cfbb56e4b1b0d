import type { Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import type { Program } from "./program";
import { readVariables, type Variable } from "./variables";

/** Names through which a function can be found without being named. */
const reflective = new Set(["globals", "locals", "vars", "exec", "eval", "getattr"]);

/** A file with more functions is a library, where others call them. */
const mostFunctions = 300;

/** Functions that use one another are followed so far. */
const mostRounds = 4;

/** The function that a variable stands for: undecorated, or a lambda, and bound once. */
function functionOf({ bindings, scope }: Variable): Node | undefined {
  const [binding, ...more] = bindings;
  if (!binding || more.length > 0 || scope.node.kind === "ClassDef") return undefined;
  const { node, value } = binding;
  if (node.kind === "FunctionDef") return node.decorators.length === 0 ? node : undefined;
  return value?.kind === "Lambda" ? value : undefined;
}

const contains = (outer: Node, inner: Node) => outer.start <= inner.start && inner.end <= outer.end;

/** Functions of the file that nothing calls, but for themselves and one another: what stands in them never runs. */
export function unusedFunctions(program: Program): Node[] {
  if (findAll(program.module, "Name").some(({ id }) => reflective.has(id))) return [];
  const { all } = readVariables(program);
  const functions = all.flatMap((variable) => {
    const node = functionOf(variable);
    return node ? [{ node, loads: variable.loads }] : [];
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
export const isWithin = (node: Node, regions: readonly Node[]): boolean =>
  regions.some((region) => contains(region, node));
