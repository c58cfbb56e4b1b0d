import type { Call, Comprehension, Expr, For, Name, Node } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Dividend, dividendOf, isBoundOf } from "../program/divisibility";
import { isStable } from "../program/effects";
import { type Program, replace } from "../program/program";
import { argumentsOf, arithmetic, integer, isReadOutside, onlyOf } from "../program/shapes";
import { type Defined, define } from "./define";
import type { Candidate, Rewrite } from "./rewrite";

const dividing = (program: Program): Defined =>
  define(
    program,
    "divisors_within",
    (name) => `def ${name}(number, start, stop):
    low = [k for k in range(1, math.isqrt(max(number, 0)) + 1) if number % k == 0]
    high = [number // k for k in reversed(low) if k * k != number]
    divisors = [k for k in low + high if start <= k < stop]
    return [*range(start, min(stop, 1)), *divisors] if number > 0 else range(start, stop)`,
  );

/** What stands for a range of candidates that grows with the number: only its divisors in the same order. */
function replaced(program: Program, range: Call, dividend: Dividend): Candidate | undefined {
  const [first, second, third] = argumentsOf(program, range, "range") ?? [];
  if (!first || dividend.isLength) return undefined;
  const descends = integer(third) === -1;
  if (third && !descends) return undefined;
  const far = descends ? first : (second ?? first);
  if (!isBoundOf(program, far, dividend)) return undefined;
  const { name, definitions } = dividing(program);
  const call = (start: string, stop: string) => `${name}(${dividend.text}, ${start}, ${stop})`;
  const text = descends
    ? `reversed(${call(`${arithmetic(program, second ?? first)} + 1`, `${arithmetic(program, first)} + 1`)})`
    : call(second ? program.text(first) : "0", program.text(far));
  return { span: range, edits: [replace(range, text)], imports: ["import math"], definitions };
}

/** The call of `range` in `range(..)` and `reversed(range(..))`. */
function rangeIn(program: Program, iterable: Expr): Call | undefined {
  const [reversed] = argumentsOf(program, iterable, "reversed") ?? [];
  const range = reversed ?? iterable;
  return range.kind === "Call" && argumentsOf(program, range, "range") ? range : undefined;
}

/** The first thing that is asked of each candidate: `n % k == 0`, alone or before `and`. */
function firstTest(test: Expr): Expr {
  return test.kind === "BoolOp" && test.op === "and" && test.values[0] ? test.values[0] : test;
}

function candidateOf(
  program: Program,
  iterable: Expr,
  target: Name,
  test: Expr,
  region: Node,
): Candidate | undefined {
  const range = rangeIn(program, iterable);
  const dividend = dividendOf(program, firstTest(test), target);
  const number = dividend?.expression;
  if (!range || !dividend || number?.kind !== "Name" || !isStable(program, number, region)) return undefined;
  return replaced(program, range, dividend);
}

/** An ascending search for the first divisor is left alone: it may end long before the square root. */
const endsAtFirst = (program: Program, loop: For): boolean => {
  const only = onlyOf(loop.body);
  const [range] = argumentsOf(program, loop.iter, "range") ? [loop.iter] : [];
  const ascends = range?.kind === "Call" && range.args.length < 3;
  return (
    ascends &&
    only?.kind === "If" &&
    only.test.kind !== "BoolOp" &&
    only.body.some(({ kind }) => kind === "Return" || kind === "Break")
  );
};

function ofLoop(program: Program, loop: For): Candidate | undefined {
  const only = onlyOf(loop.body);
  const { target, iter } = loop;
  if (only?.kind !== "If" || only.orelse.length > 0 || target.kind !== "Name") return undefined;
  if (isReadOutside(program, target, loop) || endsAtFirst(program, loop)) return undefined;
  return candidateOf(program, iter, target, only.test, loop);
}

function ofClause(program: Program, clause: Comprehension): Candidate | undefined {
  const [test] = clause.ifs;
  if (!test || clause.target.kind !== "Name") return undefined;
  return candidateOf(program, clause.iter, clause.target, test, clause);
}

export const divisorsInPairs: Rewrite = {
  rule: "rewrite/divisors-in-pairs",
  gain: "asymptotic",
  title: { "pt-BR": "Divisores encontrados aos pares", en: "Divisors found in pairs" },
  why: {
    "pt-BR":
      "Testar todos os números até n para achar os divisores custa n passos. Cada divisor até a raiz dá outro acima dela, e basta ir até a raiz.",
    en: "Testing all numbers up to n for the divisors takes n steps. Each divisor up to the root gives another above it, so going up to the root will do.",
  },
  safety: {
    "pt-BR": "O número é inteiro e não muda no laço, que só age sobre divisores. A ordem continua a mesma.",
    en: "The number is whole and does not change in the loop, which acts on divisors alone. The order stays the same.",
  },
  bad: "def divisor_sum(n):\n    total = 0\n    for k in range(1, n + 1):\n        if n % k == 0:\n            total += k\n    return total\n",
  good: "import math\ndef divisors_within(number, start, stop):\n    low = [k for k in range(1, math.isqrt(max(number, 0)) + 1) if number % k == 0]\n    high = [number // k for k in reversed(low) if k * k != number]\n    divisors = [k for k in low + high if start <= k < stop]\n    return [*range(start, min(stop, 1)), *divisors] if number > 0 else range(start, stop)\n\n\ndef divisor_sum(n):\n    total = 0\n    for k in divisors_within(n, 1, n + 1):\n        if n % k == 0:\n            total += k\n    return total\n",
  find: (program) => [
    ...findAll(program.module, "For").flatMap((loop) => ofLoop(program, loop) ?? []),
    ...findAll(program.module, "comprehension").flatMap((clause) => ofClause(program, clause) ?? []),
  ],
};
