import type { Expr, Name } from "../ast/nodes";
import type { Program } from "./program";
import { integer, isNamed, lengthOf } from "./shapes";

/** A number whose divisors are looked for: a variable, or a length. `text` is how the source writes it. */
export type Dividend = { text: string; expression: Expr; isLength: boolean };

/** The dividend of `n % k == 0` and of `not n % k`, where `k` is the given name. */
export function dividendOf(program: Program, test: Expr, divisor: Name): Dividend | undefined {
  if (test.kind === "UnaryOp" && test.op === "not") return remainderOf(program, test.operand, divisor);
  const [zero] = test.kind === "Compare" && test.ops.length === 1 ? test.comparators : [];
  const equals = test.kind === "Compare" && test.ops[0] === "==" && integer(zero) === 0;
  return equals ? remainderOf(program, test.left, divisor) : undefined;
}

/** The dividend of `n % k`, where `k` is the given name. */
export function remainderOf(program: Program, expression: Expr, divisor: Name): Dividend | undefined {
  if (expression.kind !== "BinOp" || expression.op !== "%" || !isNamed(expression.right, divisor.id))
    return undefined;
  const { left } = expression;
  const isLength = left.kind === "Call" && lengthOf(program, left) !== undefined;
  const isPlain = (left.kind === "Name" && left.id !== divisor.id) || isLength;
  return isPlain ? { text: program.text(left), expression: left, isLength } : undefined;
}

/** A bound that grows with a number: itself, a part of it, and a constant more or less. */
export function isBoundOf(program: Program, expression: Expr, { text }: Dividend): boolean {
  if (program.text(expression) === text) return true;
  if (expression.kind === "Call" && isNamed(expression.func, "int") && expression.args[0])
    return isBoundOf(program, expression.args[0], { text, expression, isLength: false });
  if (expression.kind !== "BinOp" || !["+", "-", "//", "/"].includes(expression.op)) return false;
  return (
    integer(expression.right) !== undefined &&
    isBoundOf(program, expression.left, { text, expression, isLength: false })
  );
}

/** Whether such a bound never passes the number itself. */
export function staysBelow(program: Program, bound: Expr, dividend: Dividend): boolean {
  if (bound.kind !== "BinOp" || bound.op !== "+") return true;
  const part = bound.left;
  const halved =
    (part.kind === "BinOp" && part.op === "//") || (part.kind === "Call" && isNamed(part.func, "int"));
  return integer(bound.right) === 1 && halved && program.text(part) !== dividend.text;
}
