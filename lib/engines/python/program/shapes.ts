import type { Call, Expr, Name, Node, Stmt } from "../ast/nodes";
import { childrenOf, findAll } from "../ast/walk";
import { isBuiltin, operand, type Program } from "./program";
import { bindingsOf, loadsOf, scopeOfName } from "./scope";

/** Whether an expression is this name. */
export const isNamed = (node: Node | null | undefined, id: string): node is Name =>
  node?.kind === "Name" && node.id === id;

/** Whether a name is read anywhere in a node. */
export const mentions = (node: Node, id: string): boolean =>
  findAll(node, "Name").some((name) => name.id === id);

/** The value of a whole number that stands in the source; undefined for everything else. */
export function integer(expression: Expr | null | undefined): number | undefined {
  if (expression?.kind === "UnaryOp" && expression.op === "-") {
    const value = integer(expression.operand);
    return value === undefined ? undefined : -value;
  }
  const isInteger = expression?.kind === "Constant" && expression.type === "int";
  return isInteger && /^\d{1,15}$/.test(expression.text) ? Number(expression.text) : undefined;
}

/** The arguments of a call of Python's own function of this name; undefined for all else, and for `*args` and keywords. */
export function argumentsOf(program: Program, expression: Node, name: string): readonly Expr[] | undefined {
  if (expression.kind !== "Call" || !isNamed(expression.func, name)) return undefined;
  const { args, keywords, func } = expression;
  const plain = keywords.length === 0 && args.every(({ kind }) => kind !== "Starred");
  return plain && isBuiltin(program, func) ? args : undefined;
}

export type MethodCall = { call: Call; owner: Expr; args: readonly Expr[] };

/** A call of a method of this name, with positional arguments alone. */
export function methodCall(expression: Node, method: string): MethodCall | undefined {
  if (expression.kind !== "Call" || expression.func.kind !== "Attribute") return undefined;
  const { func, args, keywords } = expression;
  const plain = keywords.length === 0 && args.every(({ kind }) => kind !== "Starred");
  return func.attr === method && plain ? { call: expression, owner: func.value, args } : undefined;
}

/** A call of a method of this name on a variable. */
export function methodOfName(expression: Node, method: string): (MethodCall & { owner: Name }) | undefined {
  const found = methodCall(expression, method);
  return found?.owner.kind === "Name" ? { ...found, owner: found.owner } : undefined;
}

/** `start` and `stop` of a `range` with step 1; `start` is undefined where it is left out. */
export function plainRange(
  program: Program,
  expression: Node,
): { start: Expr | undefined; stop: Expr } | undefined {
  const args = argumentsOf(program, expression, "range");
  const [first, second, third] = args ?? [];
  if (!first || third) return undefined;
  return second ? { start: first, stop: second } : { start: undefined, stop: first };
}

/** What a name was bound to at its one binding; undefined where it has several, or is no assignment. */
export function definitionOf(program: Program, name: Name): Expr | undefined {
  const scope = scopeOfName(program.scopeOf(name), name.id);
  if (!scope) return undefined;
  const [binding, ...more] = bindingsOf(scope, name.id);
  return binding?.kind === "assignment" && more.length === 0 ? (binding.value ?? undefined) : undefined;
}

/** The name whose length an expression is: of `len(x)`, or of a variable that is bound to that once. */
export function lengthOf(program: Program, expression: Expr): Name | undefined {
  const [of] = argumentsOf(program, expression, "len") ?? [];
  if (of) return of.kind === "Name" ? of : undefined;
  const definition = expression.kind === "Name" ? definitionOf(program, expression) : undefined;
  return definition && definition.kind !== "Name" ? lengthOf(program, definition) : undefined;
}

/** The only statement of a block. */
export const onlyOf = (block: readonly Stmt[]): Stmt | undefined =>
  block.length === 1 ? block[0] : undefined;

/** The names that a target binds; undefined where it binds anything else. */
export function targetNames(target: Expr): readonly Name[] | undefined {
  if (target.kind === "Name") return [target];
  if (target.kind !== "Tuple" && target.kind !== "List") return undefined;
  const inner = target.elts.map(targetNames);
  return inner.every((names) => names !== undefined) ? inner.flat() : undefined;
}

const contains = (outer: Node, inner: Node) => outer.start <= inner.start && inner.end <= outer.end;

/**
 * Whether the variable that a loop's target names is read outside that loop. Reads in another loop over the same name count as that
 * loop's own.
 */
export function isReadOutside(program: Program, target: Name, region: Node): boolean {
  const scope = scopeOfName(program.scopeOf(target), target.id);
  if (!scope) return false;
  const others = bindingsOf(scope, target.id)
    .filter(({ kind, node }) => kind === "loop" && !contains(region, node))
    .map(({ node }) => loopOfTarget(program, node));
  return loadsOf(scope, target.id).some(
    (load) => !contains(region, load) && !others.some((loop) => loop !== undefined && isInBody(loop, load)),
  );
}

function loopOfTarget(program: Program, target: Node): Node | undefined {
  let outer = program.parentOf(target);
  while (outer?.kind === "Tuple" || outer?.kind === "List") outer = program.parentOf(outer);
  return outer?.kind === "For" ? outer : undefined;
}

const isInBody = (loop: Node, node: Node) =>
  childrenOf(loop)
    .slice(2)
    .some((statement) => contains(statement, node));

/** The text of an expression beside `+`, `-` or a comparison, in parentheses where it binds less tight. */
export const arithmetic = (program: Program, expression: Expr): string =>
  expression.kind === "BinOp" || integer(expression) !== undefined
    ? program.text(expression)
    : operand(program, expression);
