import type { Expr, FunctionDef } from "../../ast/nodes";
import { walk } from "../../ast/walk";

/** Places where a function gives a value back that are followed. */
const mostReturns = 5;

/** The first expressions that a function gives back. */
export function returnsOf(definition: FunctionDef): readonly Expr[] {
  const found: Expr[] = [];
  walk(definition, (node) => {
    if (found.length >= mostReturns) return false;
    const isOther = node.kind === "FunctionDef" || node.kind === "Lambda" || node.kind === "ClassDef";
    if (node !== definition && isOther) return false;
    if (node.kind === "Return" && node.value) found.push(node.value);
    return true;
  });
  return found;
}
