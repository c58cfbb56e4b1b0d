import type { Call, Expr, For, Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { argumentsOf, isNamed, isReadOutside, onlyOf } from "../program/shapes";
import { typeOf } from "../program/types";
import { type Defined, define } from "./define";
import type { Candidate, Rewrite } from "./rewrite";

const summing = (program: Program): Defined =>
  define(
    program,
    "sum_of_range",
    (name) => `def ${name}(numbers):
    return (numbers[0] + numbers[-1]) * len(numbers) // 2 if numbers else 0`,
  );

const isRange = (program: Program, expression: Expr) =>
  argumentsOf(program, expression, "range") !== undefined;

function ofCall(program: Program, call: Call): Candidate | undefined {
  const [range, second] = argumentsOf(program, call, "sum") ?? [];
  if (!range || second || !isRange(program, range)) return undefined;
  const { name, definitions } = summing(program);
  return { span: call, edits: [replace(call, `${name}(${program.text(range)})`)], definitions };
}

/** The variable to which a loop adds its own, as its only work. */
function totalOf(loop: For): Name | undefined {
  const only = onlyOf(loop.body);
  const { target } = loop;
  if (only?.kind !== "AugAssign" || only.op !== "+" || target.kind !== "Name") return undefined;
  const adds = only.target.kind === "Name" && isNamed(only.value, target.id) && only.target.id !== target.id;
  return adds && only.target.kind === "Name" ? only.target : undefined;
}

function ofLoop(program: Program, loop: For): Candidate | undefined {
  const total = totalOf(loop);
  if (!total || loop.target.kind !== "Name" || loop.orelse.length > 0) return undefined;
  const isWhole = typeOf(program, total).name === "int" && isRange(program, loop.iter);
  if (!isWhole || isReadOutside(program, loop.target, loop) || program.text(loop).includes("#"))
    return undefined;
  const { name, definitions } = summing(program);
  const text = `${total.id} += ${name}(${program.text(loop.iter)})`;
  return { span: loop, edits: [replace(loop, text)], definitions };
}

export const sumOfRange: Rewrite = {
  rule: "rewrite/sum-of-range",
  gain: "asymptotic",
  title: { "pt-BR": "Soma de um intervalo por fórmula", en: "The sum of a range by formula" },
  why: {
    "pt-BR":
      "Somar os números de um `range` um a um custa n passos. Primeiro mais último, vezes quantos, dividido por dois dá o mesmo em um passo.",
    en: "Adding up the numbers of a `range` one by one takes n steps. First plus last, times how many, halved gives the same in one.",
  },
  safety: {
    "pt-BR":
      "Um `range` só tem inteiros, e o total também é inteiro. A variável do laço não é lida depois dele.",
    en: "A `range` holds whole numbers alone, and the total is one too. The loop's variable is not read after it.",
  },
  bad: "def triangle(n):\n    return sum(range(1, n + 1))\n",
  good: "def sum_of_range(numbers):\n    return (numbers[0] + numbers[-1]) * len(numbers) // 2 if numbers else 0\n\n\ndef triangle(n):\n    return sum_of_range(range(1, n + 1))\n",
  find: (program) => [
    ...findAll(program.module, "Call").flatMap((call) => ofCall(program, call) ?? []),
    ...findAll(program.module, "For").flatMap((loop) => ofLoop(program, loop) ?? []),
  ],
};
