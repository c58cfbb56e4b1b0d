import type { Compare, Expr, For, If, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant } from "../program/effects";
import { freshName, indentationOf, type Program, replace } from "../program/program";
import { argumentsOf, isNamed, isReadOutside, onlyOf } from "../program/shapes";
import { elementOf, type Walk, walkOf } from "../program/walks";
import type { Candidate, Rewrite } from "./rewrite";

type Pair = { outer: Walk; inner: Walk; loop: For; statements: readonly Stmt[] };

/** Two loops over the same list, with nothing between them. */
function pairOf(program: Program, loop: For): Pair | undefined {
  const inner = onlyOf(loop.body);
  if (inner?.kind !== "For" || loop.orelse.length + inner.orelse.length > 0) return undefined;
  const first = walkOf(program, loop);
  const second = walkOf(program, inner);
  const isSame = first && second && first.list.id === second.list.id;
  return isSame ? { outer: first, inner: second, loop, statements: inner.body } : undefined;
}

/** What is asked of each two different elements: under `if i != j`, or with `j` from `i + 1` on. */
function asked(program: Program, { outer, inner, statements }: Pair): readonly Stmt[] | undefined {
  if (!outer.index || !inner.index) return undefined;
  const start = inner.start && program.text(inner.start).replaceAll(" ", "");
  if (start) return start === `${outer.index.id}+1` ? statements : undefined;
  const only = onlyOf(statements);
  if (only?.kind !== "If" || only.orelse.length > 0) return undefined;
  const test = program.text(only.test).replaceAll(" ", "");
  const [i, j] = [outer.index.id, inner.index.id];
  return [`${i}!=${j}`, `${j}!=${i}`].includes(test) ? only.body : undefined;
}

/** The `if` that a block ends with, and the value that stands for a name given just before it. */
function decision(block: readonly Stmt[]): { test: If; name?: string; value?: Expr } | undefined {
  const [first, second, third] = block;
  if (first?.kind === "If" && !second) return { test: first };
  const [target] = first?.kind === "Assign" ? first.targets : [];
  return first?.kind === "Assign" && target?.kind === "Name" && second?.kind === "If" && !third
    ? { test: second, name: target.id, value: first.value }
    : undefined;
}

const isDistance = (program: Program, expression: Expr, { outer, inner }: Pair): boolean => {
  const [difference] = argumentsOf(program, expression, "abs") ?? [];
  if (difference?.kind !== "BinOp" || difference.op !== "-") return false;
  const sides = [elementOf(difference.left, outer, inner), elementOf(difference.right, outer, inner)];
  return sides.includes("outer") && sides.includes("inner");
};

/** A comparison of the distance with something fixed: is it small enough? */
function nearness(
  program: Program,
  pair: Pair,
  block: readonly Stmt[],
): { test: Compare; decided: If } | undefined {
  const made = decision(block);
  const test = made?.test.test;
  if (!made || made.test.orelse.length > 0 || test?.kind !== "Compare" || test.ops.length > 1)
    return undefined;
  const [limit] = test.comparators;
  const below = test.ops[0] === "<" || test.ops[0] === "<=";
  const left = made.name && isNamed(test.left, made.name) ? made.value : test.left;
  const fits =
    limit && left && below && isDistance(program, left, pair) && isInvariant(program, limit, pair.loop);
  return fits ? { test, decided: made.test } : undefined;
}

/** Whether the answer is given at the first pair, and does not name it. */
const endsAtOnce = ({ body }: If): boolean => {
  const [only] = body;
  return body.length === 1 && only?.kind === "Return" && only.value?.kind === "Constant";
};

function candidateOf(program: Program, loop: For): Candidate[] {
  const pair = pairOf(program, loop);
  const block = pair && asked(program, pair);
  const near = pair && block && nearness(program, pair, block);
  const indentation = indentationOf(program, loop);
  if (!pair || !near || !endsAtOnce(near.decided) || indentation === undefined) return [];
  const names = [pair.outer, pair.inner].flatMap(({ index, element }) => [index, element]);
  if (names.some((name) => name && isReadOutside(program, name, loop))) return [];
  const ordered = freshName(program, "ordered");
  const [limit] = near.test.comparators;
  const answer = near.decided.body[0];
  if (!limit || !answer || program.text(loop).includes("#")) return [];
  const lines = [
    `${ordered} = sorted(${pair.outer.list.id})`,
    `for lower, higher in zip(${ordered}, ${ordered}[1:]):`,
    `    if higher - lower ${near.test.ops[0]} ${program.text(limit)}:`,
    `        ${program.text(answer)}`,
  ];
  return [{ span: loop, edits: [replace(loop, lines.join(`\n${indentation}`))] }];
}

export const closePairs: Rewrite = {
  rule: "rewrite/close-pairs",
  gain: "asymptotic",
  title: { "pt-BR": "Os mais próximos são vizinhos na ordem", en: "The closest are neighbours in order" },
  why: {
    "pt-BR":
      "Comparar cada par custa n² passos. Depois de ordenar, os dois números mais próximos estão lado a lado: n log n.",
    en: "Comparing every pair takes n² steps. After sorting, the two closest numbers stand side by side: n log n.",
  },
  safety: {
    "pt-BR": "Só importa se há um par próximo, não qual. O verificador procura valores que não se ordenam.",
    en: "It only matters whether there is a close pair, not which. The verifier looks for values that have no order.",
  },
  bad: "def any_close(values, limit):\n    for i in range(len(values)):\n        for j in range(i + 1, len(values)):\n            if abs(values[i] - values[j]) < limit:\n                return True\n    return False\n",
  good: "def any_close(values, limit):\n    ordered = sorted(values)\n    for lower, higher in zip(ordered, ordered[1:]):\n        if higher - lower < limit:\n            return True\n    return False\n",
  find: (program) => findAll(program.module, "For").flatMap((loop) => candidateOf(program, loop)),
};
