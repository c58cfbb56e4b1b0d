import type { Expr, For, Name } from "../ast/nodes";
import type { Program } from "./program";
import { argumentsOf, isNamed, lengthOf, plainRange } from "./shapes";

/** How a loop goes over a list: by position, by element or by both; `start` is the first position where it is not 0. */
export type Walk = { list: Name; index?: Name; element?: Name; start?: Expr };

/** The list that a loop goes over; undefined where it goes over something else. */
export function walkOf(program: Program, { target, iter }: For): Walk | undefined {
  if (iter.kind === "Name") return target.kind === "Name" ? { list: iter, element: target } : undefined;
  const range = plainRange(program, iter);
  const counted = range && lengthOf(program, range.stop);
  if (counted && target.kind === "Name")
    return range.start
      ? { list: counted, index: target, start: range.start }
      : { list: counted, index: target };
  const [list, second] = argumentsOf(program, iter, "enumerate") ?? [];
  if (list?.kind !== "Name" || second || target.kind !== "Tuple") return undefined;
  const [index, element] = target.elts;
  return index?.kind === "Name" && element?.kind === "Name" ? { list, index, element } : undefined;
}

const isElement = (expression: Expr, { list, index, element }: Walk): boolean =>
  (element !== undefined && isNamed(expression, element.id)) ||
  (index !== undefined &&
    expression.kind === "Subscript" &&
    isNamed(expression.value, list.id) &&
    isNamed(expression.slice, index.id));

/** Which of two nested walks an expression gives the element of. */
export function elementOf(expression: Expr, outer: Walk, inner: Walk): "outer" | "inner" | undefined {
  if (isElement(expression, outer)) return "outer";
  return isElement(expression, inner) ? "inner" : undefined;
}
