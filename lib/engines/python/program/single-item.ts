import type { Expr, Name } from "../ast/nodes";
import type { Program } from "./program";
import { bindingsOf, scopeOfName } from "./scope";
import { typeOf } from "./types";

const isLoopVariable = (program: Program, name: Name): boolean => {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  const bindings = scope ? bindingsOf(scope, name.id) : [];
  return (
    bindings.length > 0 &&
    bindings.every(({ kind, node }) => {
      const loop = program.parentOf(node);
      return kind === "loop" && (loop?.kind === "For" || loop?.kind === "comprehension")
        ? ["str", "unknown"].includes(typeOf(program, loop.iter).name)
        : false;
    })
  );
};

/**
 * Whether an expression is likely one character where it is text: a constant of one, an element of a string by its position or from a
 * loop over it. Looking for it in a string is then the same as looking for it among the string's characters.
 */
export function isSingleItem(program: Program, expression: Expr): boolean {
  if (expression.kind === "Constant") return /^(["'])[^\\]\1$/.test(expression.text);
  if (expression.kind === "Name") return isLoopVariable(program, expression);
  return (
    expression.kind === "Subscript" &&
    expression.slice.kind !== "Slice" &&
    ["str", "unknown"].includes(typeOf(program, expression.value).name)
  );
}
