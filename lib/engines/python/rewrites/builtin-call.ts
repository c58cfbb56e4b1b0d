import type { Call, Name, Node } from "../ast/nodes";
import { isBuiltin, type Program } from "../program/program";

export type BuiltinCall = Call & { func: Name };

/** Whether a node calls Python's own function of a name. */
export const isCallOfBuiltin = (
  program: Program,
  node: Node | undefined,
  name: string,
): node is BuiltinCall =>
  node?.kind === "Call" &&
  node.func.kind === "Name" &&
  node.func.id === name &&
  isBuiltin(program, node.func);
