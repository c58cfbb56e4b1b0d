import { type CelEnv, parse } from "@bufbuild/cel";

export type Expr = ReturnType<typeof parse>["expr"];
type Comprehension = Extract<Expr["exprKind"], { case: "comprehensionExpr" }>["value"];

const typeNames = ["bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint"];
/** What the parser compiles to operators of its own, which are no functions of the environment. */
const builtIn = new Set(["_&&_", "_||_", "_?_:_", "_[_]", "@not_strictly_false"]);

/** What an expression may speak of: variables, and functions of an environment. */
export type Vocabulary = { variables: readonly string[]; functions: CelEnv["funcs"] };

/** The first name in an expression that means nothing, in words; null when it has none. */
export function unknownName(expr: Expr, vocabulary: Vocabulary): string | null {
  const known = new Set([...vocabulary.variables, ...typeNames]);
  return findUnknown(expr, known, vocabulary.functions);
}

function findUnknown(expr: Expr, known: ReadonlySet<string>, functions: CelEnv["funcs"]): string | null {
  const { case: kind, value } = expr.exprKind;
  if (kind === "identExpr") return known.has(value.name) ? null : `"${value.name}" is unknown`;
  if (kind === "structExpr" && value.messageName !== "") return `"${value.messageName}" is unknown`;
  if (kind === "callExpr" && !builtIn.has(value.function) && !functions.find(value.function))
    return `the function "${value.function}" is unknown`;
  const inside = kind === "comprehensionExpr" ? withLoopNames(known, value) : known;
  for (const child of childrenOf(expr)) {
    const problem = findUnknown(child, inside, functions);
    if (problem) return problem;
  }
  return null;
}

const withLoopNames = (known: ReadonlySet<string>, { iterVar, iterVar2, accuVar }: Comprehension) =>
  new Set([...known, iterVar, iterVar2, accuVar]);

function childrenOf({ exprKind: { case: kind, value } }: Expr): Expr[] {
  if (kind === "selectExpr") return present(value.operand);
  if (kind === "callExpr") return present(value.target, ...value.args);
  if (kind === "listExpr") return value.elements;
  if (kind === "structExpr")
    return value.entries.flatMap((entry) =>
      present(entry.value, entry.keyKind.case === "mapKey" ? entry.keyKind.value : undefined),
    );
  if (kind !== "comprehensionExpr") return [];
  return present(value.iterRange, value.accuInit, value.loopCondition, value.loopStep, value.result);
}

const present = (...children: (Expr | undefined)[]): Expr[] =>
  children.filter((child) => child !== undefined);

/**
 * Makes every turn of every loop (the macros over lists are CEL's only ones) ask the function `name` first.
 * Changes `expr` in place.
 */
export function guardLoops(expr: Expr, name: string): void {
  const { case: kind, value } = expr.exprKind;
  for (const child of childrenOf(expr)) guardLoops(child, name);
  if (kind === "comprehensionExpr" && value.loopCondition)
    value.loopCondition = guarded(value.loopCondition, name);
}

function guarded(condition: Expr, name: string): Expr {
  const both = parse(`${name}() && true`).expr;
  if (both.exprKind.case === "callExpr") both.exprKind.value.args[1] = condition;
  return both;
}
