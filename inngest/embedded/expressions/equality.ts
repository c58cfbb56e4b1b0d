import { parse } from "@bufbuild/cel";
import type { Expr } from "./syntax";

/** One side of an equality: a field of a variable (`path` is what follows its name), or a text. */
type Side = { variable: string; path: string } | { text: string };
/** What must be equal for a condition to hold. */
export type Equality = [Side, Side];

const fieldName = /^\w+$/;

/**
 * The equalities of fields with fields or texts without which a condition cannot hold: the condition itself, or those that
 * it joins by `&&`. None where it cannot be parsed.
 */
export function requiredEqualities(condition: string): Equality[] {
  try {
    return equalitiesOf(parse(condition).expr);
  } catch {
    return [];
  }
}

function equalitiesOf({ exprKind: { case: kind, value } }: Expr): Equality[] {
  if (kind !== "callExpr") return [];
  if (value.function === "_&&_") return value.args.flatMap(equalitiesOf);
  const [left, right] = value.function === "_==_" ? value.args.map(sideOf) : [];
  return left && right ? [[left, right]] : [];
}

function sideOf(expr: Expr): Side | null {
  const { case: kind, value } = expr.exprKind;
  if (kind === "constExpr" && value.constantKind.case === "stringValue")
    return { text: value.constantKind.value };
  return fieldOf(expr, []);
}

function fieldOf({ exprKind: { case: kind, value } }: Expr, below: string[]): Side | null {
  if (kind === "identExpr") return below.length > 0 ? { variable: value.name, path: below.join(".") } : null;
  if (kind !== "selectExpr" || value.testOnly || !value.operand || !fieldName.test(value.field)) return null;
  return fieldOf(value.operand, [value.field, ...below]);
}
