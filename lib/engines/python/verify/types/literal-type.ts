import type { Expr } from "../../ast/nodes";
import { parsePython } from "../../ast/parse";
import { anyType, type PythonType, unionOf } from "./python-type";

const maxItems = 200;

const itemType = (items: readonly Expr[]): PythonType => unionOf(items.slice(0, maxItems).map(literalType));

/** The type of a literal; `any` for an expression that is none. */
export function literalType(expr: Expr): PythonType {
  switch (expr.kind) {
    case "Constant":
      return expr.type === "Ellipsis" ? anyType : { kind: expr.type };
    case "UnaryOp":
      return literalType(expr.operand);
    case "List":
      return { kind: "list", of: itemType(expr.elts) };
    case "Set":
      return { kind: "set", of: itemType(expr.elts) };
    case "Tuple":
      return { kind: "tuple", items: expr.elts.map(literalType) };
    case "Dict":
      return {
        kind: "dict",
        key: itemType(expr.keys.filter((key) => key !== null)),
        value: itemType(expr.values),
      };
    default:
      return anyType;
  }
}

/** The expressions in the text of a tuple of arguments; undefined where it is no tuple. */
export function argumentExpressions(text: string): readonly Expr[] | undefined {
  const [statement, ...rest] = parsePython(text.trim())?.body ?? [];
  if (statement?.kind !== "Expr" || rest.length > 0 || statement.value.kind !== "Tuple") return undefined;
  return statement.value.elts;
}
