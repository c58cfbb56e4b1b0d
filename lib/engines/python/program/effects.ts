import type { Call, Expr, FunctionDef, Module, Name, Node } from "../ast/nodes";
import { findAll, walk } from "../ast/walk";
import { isBuiltin, type Program } from "./program";
import { bindingsOf, type Scope, scopeOfName } from "./scope";

/** Methods that change what they are called on. */
const mutators = new Set(
  "append extend insert remove pop clear sort reverse update add discard popleft appendleft extendleft rotate setdefault popitem subtract difference_update intersection_update symmetric_difference_update write".split(
    " ",
  ),
);

/** Builtins that only read what they are handed and have no effect outside. */
const pureBuiltins = new Set(
  "len min max sum sorted set frozenset tuple list dict enumerate zip map filter any all range str int float bool reversed iter abs ord chr bin hex oct round divmod pow isinstance type repr hash complex slice bytes format".split(
    " ",
  ),
);

/** Methods that only read. */
const pureMethods = new Set(
  "join split rsplit splitlines strip lstrip rstrip lower upper swapcase title capitalize replace startswith endswith find rfind index count isalpha isdigit isalnum isupper islower isspace isnumeric isdecimal zfill ljust rjust center format encode decode translate partition rpartition keys values items get copy union intersection difference issubset issuperset isdisjoint bit_length most_common elements".split(
    " ",
  ),
);

const isSameVariable = (program: Program, scope: Scope, name: string, node: Node): node is Name =>
  node.kind === "Name" && node.id === name && scopeOfName(program.scopeOf(node), name) === scope;

/** The name at the bottom of attributes and subscripts: `a` of `a[0].b`. */
export function rootName(expression: Expr): Name | undefined {
  if (expression.kind === "Name") return expression;
  return expression.kind === "Attribute" || expression.kind === "Subscript"
    ? rootName(expression.value)
    : undefined;
}

/** Whether a call has no effect and changes none of its arguments: a builtin or a method that only reads. */
export function isPureCall(program: Program, { func }: Call): boolean {
  if (func.kind === "Name") return isBuiltin(program, func) && pureBuiltins.has(func.id);
  return func.kind === "Attribute" && pureMethods.has(func.attr);
}

/** Whether evaluating an expression changes nothing, by the calls in it. */
export function isPure(program: Program, expression: Expr): boolean {
  let pure = true;
  walk(expression, (node) => {
    const hasEffect =
      (node.kind === "Call" && !isPureCall(program, node)) ||
      ["Await", "Yield", "YieldFrom", "NamedExpr"].includes(node.kind);
    if (hasEffect) pure = false;
    return pure;
  });
  return pure;
}

function changesArgument(program: Program, call: Call, isVariable: (node: Node) => boolean): boolean {
  const { func, args, keywords } = call;
  if (func.kind === "Attribute" && mutators.has(func.attr)) {
    const root = rootName(func.value);
    if (root && isVariable(root)) return true;
  }
  const printed = func.kind === "Name" && func.id === "print";
  if (printed || isPureCall(program, call)) return false;
  const stored = func.kind === "Attribute" && mutators.has(func.attr);
  const handed = [...args, ...keywords.map(({ value }) => value)];
  return handed.some((each) => isVariable(each.kind === "Starred" ? each.value : each)) && !stored;
}

function changes(program: Program, node: Node, isVariable: (node: Node) => boolean): boolean {
  const isRoot = (target: Expr) => {
    const root = rootName(target);
    return root !== undefined && isVariable(root);
  };
  if (node.kind === "Assign") return node.targets.some((target) => target.kind !== "Name" && isRoot(target));
  if (node.kind === "AugAssign") return isRoot(node.target);
  if (node.kind === "Delete") return node.targets.some(isRoot);
  return node.kind === "Call" && changesArgument(program, node, isVariable);
}

/** Whether something in `region` may change the object that the variable `name` of `scope` holds: a mutator, a store into it, an unknown function. */
export function isMutated(program: Program, scope: Scope, name: string, region: Node): boolean {
  const isVariable = (node: Node) => isSameVariable(program, scope, name, node);
  let found = false;
  walk(region, (node) => {
    if (changes(program, node, isVariable)) found = true;
    return !found;
  });
  return found;
}

const contains = (outer: Node, inner: Node) => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the variable gets another value in `region`. */
export const isRebound = (scope: Scope, name: string, region: Node): boolean =>
  bindingsOf(scope, name).some(({ node }) => contains(region, node));

const functions = new WeakMap<Module, readonly FunctionDef[]>();

function functionsOf(module: Module): readonly FunctionDef[] {
  const known = functions.get(module) ?? findAll(module, "FunctionDef");
  functions.set(module, known);
  return known;
}

const callsFunctionsOfTheFile = (program: Program, region: Node): boolean =>
  findAll(region, "Call").some(
    ({ func }) => func.kind === "Name" && scopeOfName(program.scopeOf(func), func.id) !== undefined,
  );

/**
 * Whether a name holds the same, unchanged value all through `region`: it is neither bound nor changed there, nor by the file's functions
 * that are called there. What another name of the same object does is not seen.
 */
export function isStable(program: Program, name: Name, region: Node): boolean {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  if (!scope) return true;
  if (isRebound(scope, name.id, region) || isMutated(program, scope, name.id, region)) return false;
  if (!callsFunctionsOfTheFile(program, region)) return true;
  const others = functionsOf(program.module).filter(
    (each) => contains(scope.node, each) && !contains(each, region),
  );
  return !others.some(
    (each) =>
      isMutated(program, scope, name.id, each) || (scope.node !== each && isRebound(scope, name.id, each)),
  );
}

/** Whether an expression has the same value each time `region` evaluates it, and evaluating it has no effect. */
export const isInvariant = (program: Program, expression: Expr, region: Node): boolean =>
  isPure(program, expression) &&
  findAll(expression, "Name").every((name) => {
    const holder = scopeOfName(program.scopeOf(name), name.id)?.node;
    if (holder && contains(expression, holder)) return true;
    const isOfInnerScope = holder && holder !== region && contains(region, holder);
    return !isOfInnerScope && isStable(program, name, region);
  });
