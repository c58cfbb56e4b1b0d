import type { Call, Name, Node } from "../ast/nodes";
import { isPureCall } from "./effects";
import type { Program } from "./program";
import { bindingsOf, loadsOf, type Scope, scopeOfName } from "./scope";

/** How a variable is used at one place. */
export type Use =
  | { how: "method"; name: Name; method: string; call: Call }
  | { how: "item" | "slice" | "iteration" | "membership" | "truth" | "other"; name: Name; node: Node }
  | { how: "builtin"; name: Name; function: string; call: Call };

function useOf(program: Program, name: Name): Use {
  const parent = program.parentOf(name);
  const other: Use = { how: "other", name, node: parent ?? name };
  switch (parent?.kind) {
    case "Attribute": {
      const call = program.parentOf(parent);
      const isCall = call?.kind === "Call" && call.func === parent;
      return isCall ? { how: "method", name, method: parent.attr, call } : other;
    }
    case "Subscript":
      if (parent.value !== name) return other;
      return { how: parent.slice.kind === "Slice" ? "slice" : "item", name, node: parent };
    case "Call":
      return parent.func !== name && parent.func.kind === "Name" && isPureCall(program, parent)
        ? { how: "builtin", name, function: parent.func.id, call: parent }
        : other;
    case "For":
    case "comprehension":
      return parent.iter === name ? { how: "iteration", name, node: parent } : other;
    case "Compare": {
      const [operator, more] = parent.ops;
      const searches = !more && (operator === "in" || operator === "not in");
      return searches && parent.comparators[0] === name ? { how: "membership", name, node: parent } : other;
    }
    case "If":
    case "While":
      return parent.test === name ? { how: "truth", name, node: parent } : other;
    case "UnaryOp":
      return parent.op === "not" ? { how: "truth", name, node: parent } : other;
    default:
      return other;
  }
}

/** A variable with the places that bind it and those that read it. */
export type Variable = {
  id: string;
  scope: Scope;
  bindings: ReturnType<typeof bindingsOf>;
  uses: readonly Use[];
};

/** All about the variable that a name means; undefined for a builtin or a name from nowhere. */
export function variableOf(program: Program, name: Name): Variable | undefined {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  return (
    scope && {
      id: name.id,
      scope,
      bindings: bindingsOf(scope, name.id),
      uses: loadsOf(scope, name.id).map((load) => useOf(program, load)),
    }
  );
}

/** Whether an assignment puts something where an attribute or an element stands. */
export function isStoredTo(program: Program, node: Node): boolean {
  const parent = program.parentOf(node);
  return (
    (parent?.kind === "Assign" && parent.targets.some((target) => target === node)) ||
    (parent?.kind === "AugAssign" && parent.target === node)
  );
}
