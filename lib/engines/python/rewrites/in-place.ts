import type { Node } from "../ast/nodes";
import { isStatement, type Program } from "../program/program";

/** Whether nothing but a statement or a call's parentheses is around an expression. */
function isWholeValue(program: Program, node: Node): boolean {
  const parent = program.parentOf(node);
  if (parent?.kind === "Call") return parent.func !== node;
  return parent !== undefined && isStatement(parent);
}

/** A new expression in the place of a node, in parentheses where an operator may be around it. */
export const inPlace = (program: Program, node: Node, text: string): string =>
  isWholeValue(program, node) ? text : `(${text})`;
