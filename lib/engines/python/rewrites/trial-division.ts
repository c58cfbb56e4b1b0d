import type { Expr, For, GeneratorExp, If, ListComp, Name, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Dividend, dividendOf, isBoundOf, remainderOf, staysBelow } from "../program/divisibility";
import { isStable } from "../program/effects";
import { type Program, replace } from "../program/program";
import { argumentsOf, integer, isReadOutside, mentions, onlyOf } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** The bound of a range of trial divisors: 2, 3, 4 … or 3, 5, 7 … */
function boundOf(program: Program, iterable: Expr): Expr | undefined {
  const [start, stop, step] = argumentsOf(program, iterable, "range") ?? [];
  const every = step ? integer(step) : 1;
  const first = integer(start);
  const begins = (first === 2 && every === 1) || (first === 3 && every === 2);
  return begins ? stop : undefined;
}

function bounded(program: Program, iterable: Expr, dividend: Dividend): Candidate | undefined {
  const stop = boundOf(program, iterable);
  if (!stop || !isBoundOf(program, stop, dividend) || !staysBelow(program, stop, dividend)) return undefined;
  const number = dividend.isLength ? dividend.text : `abs(${dividend.text})`;
  const edit = replace(stop, `min(${program.text(stop)}, math.isqrt(${number}) + 1)`);
  return { span: iterable, edits: [edit], imports: ["import math"] };
}

const setsConstant = (statement: Stmt) =>
  statement.kind === "Assign" &&
  statement.value.kind === "Constant" &&
  statement.targets.every(({ kind }) => kind === "Name");

/** Whether only the first divisor matters: it ends the loop, or sets what later ones would set again. */
function needsFirstOnly({ body, orelse }: If): boolean {
  const last = body.at(-1);
  const ends = body.some(({ kind }) => kind === "Return" || kind === "Break" || kind === "Raise");
  return orelse.length === 0 && last !== undefined && (ends || body.every(setsConstant));
}

function ofLoop(program: Program, loop: For): Candidate | undefined {
  const only = onlyOf(loop.body);
  const { target } = loop;
  if (only?.kind !== "If" || target.kind !== "Name" || !needsFirstOnly(only)) return undefined;
  const dividend = dividendOf(program, only.test, target);
  if (!dividend || isReadOutside(program, target, loop)) return undefined;
  const names = findAll(dividend.expression, "Name");
  return names.every((name) => isStable(program, name, loop))
    ? bounded(program, loop.iter, dividend)
    : undefined;
}

/** `all(n % k != 0 for k in range(2, n))` and its like. */
function ofComprehension(program: Program, node: GeneratorExp | ListComp): Candidate | undefined {
  const parent = program.parentOf(node);
  const [clause, ...more] = node.generators;
  const judged =
    parent && (argumentsOf(program, parent, "all") ?? argumentsOf(program, parent, "any")) !== undefined;
  if (!judged || !clause || more.length > 0 || clause.ifs.length > 0 || clause.target.kind !== "Name")
    return undefined;
  const dividend = testedDividend(program, node.elt, clause.target);
  return dividend && !mentions(clause.iter, clause.target.id)
    ? bounded(program, clause.iter, dividend)
    : undefined;
}

function testedDividend(program: Program, test: Expr, divisor: Name): Dividend | undefined {
  const isUnequal =
    test.kind === "Compare" &&
    test.ops.length === 1 &&
    (test.ops[0] === "!=" || test.ops[0] === ">") &&
    integer(test.comparators[0]) === 0;
  return dividendOf(program, test, divisor) ?? remainderOf(program, isUnequal ? test.left : test, divisor);
}

export const trialDivision: Rewrite = {
  rule: "rewrite/trial-division",
  gain: "asymptotic",
  title: { "pt-BR": "Divisores até a raiz quadrada", en: "Trial division up to the square root" },
  why: {
    "pt-BR":
      "Um número composto tem um divisor que não passa da sua raiz quadrada. Procurar o primeiro divisor até n custa n passos; até a raiz, a raiz de n.",
    en: "A composite number has a divisor no larger than its square root. Looking for the first one up to n takes n steps; up to the root, the root of n.",
  },
  safety: {
    "pt-BR":
      "Só importa se há um divisor, ou qual é o primeiro; o número não muda no laço. Com divisores só ímpares, o verificador procura números pares.",
    en: "It only matters whether there is a divisor, or which is the first; the number does not change in the loop. With odd divisors alone, the verifier looks for even numbers.",
  },
  bad: "def is_prime(n):\n    if n < 2:\n        return False\n    for k in range(2, n):\n        if n % k == 0:\n            return False\n    return True\n",
  good: "import math\ndef is_prime(n):\n    if n < 2:\n        return False\n    for k in range(2, min(n, math.isqrt(abs(n)) + 1)):\n        if n % k == 0:\n            return False\n    return True\n",
  find: (program) => [
    ...findAll(program.module, "For").flatMap((loop) => ofLoop(program, loop) ?? []),
    ...[...findAll(program.module, "GeneratorExp"), ...findAll(program.module, "ListComp")].flatMap(
      (node) => ofComprehension(program, node) ?? [],
    ),
  ],
};
