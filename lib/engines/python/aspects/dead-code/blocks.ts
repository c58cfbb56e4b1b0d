import type { Node, Stmt } from "../../ast/nodes";

const isStatementList = (value: unknown): value is Stmt[] =>
  Array.isArray(value) && value.length > 1 && typeof value[0] === "object";

/** The blocks of two or more statements that a node holds. */
export function blocksOf(node: Node): Stmt[][] {
  const blocks: unknown[] = [
    "body" in node ? node.body : undefined,
    "orelse" in node ? node.orelse : undefined,
    "finalbody" in node ? node.finalbody : undefined,
  ];
  return blocks.filter(isStatementList);
}
