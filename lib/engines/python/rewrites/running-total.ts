import type { Expr, For, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isMutated } from "../program/effects";
import { isBuiltin, type Program, replace } from "../program/program";
import { scopeOfName } from "../program/scope";
import { argumentsOf, isNamed, isReadOutside, mentions, methodOfName } from "../program/shapes";
import { typeOf } from "../program/types";
import { walkOf } from "../program/walks";
import type { Candidate, Rewrite } from "./rewrite";

/** How the value so far and an element make the next one; `fromNone`: the first element is the first value. */
type Step = { total: string; function: "max" | "min" | "sum"; fromNone: boolean };

type IsElement = (expression: Expr) => boolean;

/** `max(total, x)` in either order. */
function extremum(program: Program, value: Expr, total: string, isElement: IsElement) {
  for (const name of ["max", "min"] as const) {
    const [left, right, more] = argumentsOf(program, value, name) ?? [];
    if (!left || !right || more) continue;
    if (isNamed(left, total) && isElement(right)) return name;
    if (isNamed(right, total) && isElement(left)) return name;
  }
  return undefined;
}

function assigned(statement: Stmt | undefined): { name: string; value: Expr } | undefined {
  const [target, more] = statement?.kind === "Assign" ? statement.targets : [];
  return statement?.kind === "Assign" && target?.kind === "Name" && !more
    ? { name: target.id, value: statement.value }
    : undefined;
}

/** `if x > total: total = x` */
function comparison(statement: Stmt, isElement: IsElement): Step | undefined {
  if (statement.kind !== "If" || statement.orelse.length > 0 || statement.body.length > 1) return undefined;
  const made = assigned(statement.body[0]);
  const { test } = statement;
  const [right] = test.kind === "Compare" && test.ops.length === 1 ? test.comparators : [];
  if (!made || !isElement(made.value) || test.kind !== "Compare" || !right) return undefined;
  const rises = isElement(test.left) && isNamed(right, made.name);
  const falls = isElement(right) && isNamed(test.left, made.name);
  if (!rises && !falls) return undefined;
  const grows = rises ? ">" : "<";
  const shrinks = rises ? "<" : ">";
  if (test.ops[0] === grows) return { total: made.name, function: "max", fromNone: false };
  return test.ops[0] === shrinks ? { total: made.name, function: "min", fromNone: false } : undefined;
}

/** `if total is None: total = x` and what else it does otherwise. */
function beginning(program: Program, statement: Stmt, isElement: IsElement): Step | undefined {
  if (statement.kind !== "If" || statement.body.length !== 1 || statement.orelse.length !== 1)
    return undefined;
  const made = assigned(statement.body[0]);
  const asks = made && program.text(statement.test) === `${made.name} is None` && isElement(made.value);
  const [other] = statement.orelse;
  const step = asks && other ? stepOf(program, other, isElement) : undefined;
  return step?.total === made?.name && step ? { ...step, fromNone: true } : undefined;
}

function stepOf(program: Program, statement: Stmt, isElement: IsElement): Step | undefined {
  if (statement.kind === "If")
    return comparison(statement, isElement) ?? beginning(program, statement, isElement);
  if (statement.kind === "AugAssign" && statement.op === "+" && statement.target.kind === "Name")
    return isElement(statement.value)
      ? { total: statement.target.id, function: "sum", fromNone: false }
      : undefined;
  const made = assigned(statement);
  const found = made && extremum(program, made.value, made.name, isElement);
  return made && found ? { total: made.name, function: found, fromNone: false } : undefined;
}

/** The list to which a statement appends the value so far. */
function appendedTo(statement: Stmt, total: string) {
  const append = statement.kind === "Expr" ? methodOfName(statement.value, "append") : undefined;
  return append && isNamed(append.args[0], total) && append.args.length === 1 ? append.owner : undefined;
}

function candidateOf(program: Program, loop: For): Candidate[] {
  const [first, second, third] = loop.body;
  const walk = walkOf(program, loop);
  if (!first || !second || third || !walk || walk.start || loop.orelse.length > 0) return [];
  const isElement: IsElement = (each) =>
    walk.element
      ? isNamed(each, walk.element.id)
      : each.kind === "Subscript" &&
        isNamed(each.value, walk.list.id) &&
        isNamed(each.slice, walk.index?.id ?? "");
  const step = stepOf(program, first, isElement);
  const list = step && appendedTo(second, step.total);
  const total = step && findAll(first, "Name").find(({ id }) => id === step.total);
  if (!step || !list || !total || list.id === walk.list.id || program.text(loop).includes("#")) return [];
  const variables = [walk.index, walk.element, total];
  if (variables.some((name) => name && isReadOutside(program, name, loop))) return [];
  const scope = scopeOfName(program.scopeOf(list), list.id);
  if (!scope || !isMutated(program, scope, list.id, loop) || mentions(loop.iter, list.id)) return [];
  if (typeOf(program, list).name !== "list") return [];
  if (step.function !== "sum" && !isBuiltin(program, { ...list, id: step.function })) return [];
  const how = step.function === "sum" ? "" : `, ${step.function}`;
  const all = step.fromNone
    ? `itertools.accumulate(${walk.list.id}${how})`
    : `itertools.islice(itertools.accumulate(${walk.list.id}${how}, initial=${step.total}), 1, None)`;
  return [
    {
      span: loop,
      edits: [replace(loop, `${list.id}.extend(${all})`)],
      imports: ["import itertools"],
    },
  ];
}

export const runningTotal: Rewrite = {
  rule: "rewrite/running-total",
  gain: "constant",
  title: {
    "pt-BR": "Totais e extremos acumulados em uma chamada",
    en: "Running totals and extremes in one call",
  },
  why: {
    "pt-BR":
      "Um laço que guarda a soma, o maior ou o menor até cada ponto volta ao interpretador a cada elemento. `itertools.accumulate` faz o mesmo em C.",
    en: "A loop that keeps the sum, the largest or the smallest up to each point goes back to the interpreter for each element. `itertools.accumulate` does the same in C.",
  },
  safety: {
    "pt-BR":
      "O valor acumulado não é lido depois do laço. O verificador procura empates entre tipos diferentes.",
    en: "The running value is not read after the loop. The verifier looks for ties between different types.",
  },
  bad: "def peaks(values):\n    best = 0\n    result = []\n    for value in values:\n        best = max(best, value)\n        result.append(best)\n    return result\n",
  good: "import itertools\ndef peaks(values):\n    best = 0\n    result = []\n    result.extend(itertools.islice(itertools.accumulate(values, max, initial=best), 1, None))\n    return result\n",
  find: (program) => findAll(program.module, "For").flatMap((loop) => candidateOf(program, loop)),
};
