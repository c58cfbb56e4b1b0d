import type { Call, Expr, FunctionDef, Name, Node } from "../ast/nodes";
import { walk } from "../ast/walk";
import { isMutated, isPureCall, rootName } from "./effects";
import { enclosingLoop, isBuiltin, type Program } from "./program";
import { bindingsOf, type Scope, scopeOfName } from "./scope";

/** Functions call one another so far. */
const deepest = 6;

const libraries = new Set(["math", "operator", "cmath"]);

const isOwn = (scope: Scope, definition: FunctionDef): boolean => {
  for (let each: Scope | undefined = scope; each; each = each.parent)
    if (each.node === definition) return true;
  return false;
};

const storesOutside = (program: Program, definition: FunctionDef, target: Expr): boolean => {
  if (target.kind === "Name") return false;
  if (target.kind === "Tuple" || target.kind === "List")
    return target.elts.some((each) => storesOutside(program, definition, each));
  if (target.kind === "Starred") return storesOutside(program, definition, target.value);
  const root = rootName(target);
  const scope = root && scopeOfName(program.scopeOf(root), root.id);
  const isLocal =
    root &&
    scope?.node === definition &&
    bindingsOf(scope, root.id).every(({ kind }) => kind !== "parameter");
  return !isLocal;
};

const forbidden: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "Global",
  "Nonlocal",
  "Yield",
  "YieldFrom",
  "Await",
  "Import",
  "ImportFrom",
  "With",
  "Delete",
]);

function hasEffect(program: Program, definition: FunctionDef, node: Node, depth: number): boolean {
  if (forbidden.has(node.kind)) return true;
  if (node.kind === "Assign")
    return node.targets.some((target) => storesOutside(program, definition, target));
  if (node.kind === "AugAssign") return storesOutside(program, definition, node.target);
  if (node.kind === "Call") return !isHarmlessCall(program, definition, node, depth);
  return node.kind === "Name" && !isBuiltin(program, node) && mayChange(program, definition, node);
}

/** The function of the file that a call means. */
function calledDefinition(program: Program, { func }: Call): FunctionDef | undefined {
  if (func.kind !== "Name") return undefined;
  const scope = scopeOfName(program.scopeOf(func), func.id);
  const [binding, ...more] = scope ? bindingsOf(scope, func.id) : [];
  return binding?.node.kind === "FunctionDef" && more.length === 0 ? binding.node : undefined;
}

function isHarmlessCall(program: Program, definition: FunctionDef, call: Call, depth: number): boolean {
  if (isPureCall(program, call)) return true;
  const called = calledDefinition(program, call);
  if (called) return called === definition || (depth < deepest && computes(program, called, depth + 1));
  const { func } = call;
  if (func.kind !== "Attribute") return false;
  const root = rootName(func.value);
  if (root && func.value === root && libraries.has(root.id)) return true;
  const scope = root && scopeOfName(program.scopeOf(root), root.id);
  return (
    root !== undefined &&
    scope?.node === definition &&
    bindingsOf(scope, root.id).every(({ kind }) => kind !== "parameter")
  );
}

/** Whether a variable from outside the function may get another value or be changed while the program runs. */
function mayChange(program: Program, definition: FunctionDef, name: Name): boolean {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  if (!scope || isOwn(scope, definition)) return false;
  const [binding, ...more] = bindingsOf(scope, name.id);
  if (!binding || more.length > 0) return true;
  if (binding.kind === "definition" || binding.kind === "import") return false;
  if (binding.kind === "parameter") return isMutated(program, scope, name.id, scope.node);
  return (
    enclosingLoop(program, binding.node) !== undefined ||
    binding.kind === "loop" ||
    isMutated(program, scope, name.id, program.module)
  );
}

function computes(program: Program, definition: FunctionDef, depth: number): boolean {
  let pure = true;
  for (const statement of definition.body)
    walk(statement, (node) => {
      if (pure && hasEffect(program, definition, node, depth)) pure = false;
      return pure;
    });
  return pure;
}

/**
 * Whether a function only computes, as far as the source tells: it changes nothing outside itself, calls only what does the same, and
 * reads from outside only what never changes. Then the same arguments give the same answer.
 */
export const computesOnly = (program: Program, definition: FunctionDef): boolean =>
  computes(program, definition, 0);
