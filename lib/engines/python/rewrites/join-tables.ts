import type { BinOp, Compare, Comprehension, Expr, For, If, Name, Node, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isPure, isStable } from "../program/effects";
import { operand, type Program } from "../program/program";
import { arithmetic, integer, mentions, onlyOf, targetNames } from "../program/shapes";
import { placeOutside } from "./hoist";

/** A loop, or a clause of a comprehension, with the conditions that each of its elements must meet. */
export type Scan = {
  node: For | Comprehension;
  target: Expr;
  names: readonly Name[];
  iter: Expr;
  tests: readonly Expr[];
};

/** A condition `key == probe`: `key` depends on the scan's own variables, `probe` does not. Both are Python. */
export type Match = { key: string; keyNames: readonly Name[]; probe: string; probeParts: readonly Expr[] };

const conjuncts = (test: Expr): readonly Expr[] =>
  test.kind === "BoolOp" && test.op === "and" ? test.values : [test];

/** The conditions under which the body of a loop does anything. */
function testsOf(body: readonly Stmt[]): readonly Expr[] {
  const only = onlyOf(body);
  if (only?.kind !== "If" || only.orelse.length > 0) return [];
  return [...conjuncts(only.test), ...testsOf(only.body)];
}

export function scanOf(node: For | Comprehension): Scan | undefined {
  const names = targetNames(node.target);
  const tests = node.kind === "For" ? testsOf(node.body) : node.ifs.flatMap(conjuncts);
  return names && tests.length > 0 ? { node, target: node.target, names, iter: node.iter, tests } : undefined;
}

type Term = { expression: Expr; sign: 1 | -1 };

/** The terms of a sum, from left to right. */
function terms(expression: Expr, sign: 1 | -1 = 1): readonly Term[] {
  if (expression.kind !== "BinOp" || (expression.op !== "+" && expression.op !== "-"))
    return [{ expression, sign }];
  const flipped = expression.op === "-" ? (sign === 1 ? -1 : 1) : sign;
  return [...terms(expression.left, sign), ...terms(expression.right, flipped)];
}

const dependsOn = (names: readonly Name[]) => (expression: Expr) =>
  names.some(({ id }) => mentions(expression, id));

/** `target - a - b`: what an element must be for a sum with the other terms to reach the target; of `a - element`, `a - target`. */
function remainder(program: Program, target: Expr, own: Term, others: readonly Term[]): string {
  const goal: Term = { expression: target, sign: own.sign };
  const rest = others.map(({ expression, sign }): Term => ({ expression, sign: sign === own.sign ? -1 : 1 }));
  const all = integer(target) === 0 ? rest : own.sign === 1 ? [goal, ...rest] : [...rest, goal];
  const text = all
    .map(({ expression, sign }) => `${sign === 1 ? " + " : " - "}${arithmetic(program, expression)}`)
    .join("");
  return text.startsWith(" + ") ? text.slice(3) : `-${text.slice(3)}`;
}

/** `key == probe` of `left == right`, where the scan's variables are in one term of the left side. */
function matchOf(program: Program, scan: Scan, left: Expr, right: Expr): Match | undefined {
  const depends = dependsOn(scan.names);
  if (depends(right) || !depends(left)) return undefined;
  if (left.kind === "BinOp" && left.op === "%" && !depends(left.right))
    return modularMatch(program, scan, left, right);
  const parts = terms(left);
  const [own, ...more] = parts.filter(({ expression }) => depends(expression));
  const others = parts.filter((part) => part !== own);
  if (!own || more.length > 0) return undefined;
  const key = others.length > 0 ? own.expression : left;
  const probe = others.length > 0 ? remainder(program, right, own, others) : program.text(right);
  const probeParts = [right, ...others.map(({ expression }) => expression)];
  return { key: program.text(key), keyNames: findAll(key, "Name"), probe, probeParts };
}

/** `(a + element) % m == r`: elements by their remainder. */
function modularMatch(program: Program, scan: Scan, left: BinOp, right: Expr): Match | undefined {
  const sum = matchOf(program, scan, left.left, right);
  const modulus = operand(program, left.right);
  return sum && sum.probeParts.length > 1
    ? {
        key: `(${sum.key}) % ${modulus}`,
        keyNames: [...sum.keyNames, ...findAll(left.right, "Name")],
        probe: `(${sum.probe}) % ${modulus}`,
        probeParts: sum.probeParts,
      }
    : undefined;
}

const isEquality = (test: Expr): test is Compare =>
  test.kind === "Compare" && test.ops.length === 1 && test.ops[0] === "==";

/** The first condition of a scan that a table can answer; those before it have no effect. */
export function firstMatch(program: Program, scan: Scan): Match | undefined {
  for (const test of scan.tests) {
    const [right] = isEquality(test) ? test.comparators : [];
    const found =
      isEquality(test) && right
        ? (matchOf(program, scan, test.left, right) ?? matchOf(program, scan, right, test.left))
        : undefined;
    if (found && isPure(program, test)) return found;
    if (!isPure(program, test)) return undefined;
  }
  return undefined;
}

/** The statement before which a table for the scan can be made once: the outermost region in which nothing of it changes. */
export function tablePlace(program: Program, scan: Scan, iter: Expr, { keyNames }: Match): Stmt | undefined {
  const own = new Set(scan.names.map(({ id }) => id));
  const fixed = keyNames.filter(({ id }) => !own.has(id));
  const stays = (region: Node) =>
    isInvariant(program, iter, region) && fixed.every((name) => isStable(program, name, region));
  return placeOutside(program, scan.iter, stays);
}

/** The `if` of a loop whose body is nothing else. */
export function guardOf(scan: Scan): If | undefined {
  const only = scan.node.kind === "For" ? onlyOf(scan.node.body) : undefined;
  return only?.kind === "If" ? only : undefined;
}
