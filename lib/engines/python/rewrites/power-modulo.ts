import type { BinOp, Expr, For } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant } from "../program/effects";
import { operand, type Program, replace } from "../program/program";
import { integer, isNamed, isReadOutside, onlyOf, plainRange } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** Up to this exponent a product is as fast. */
const smallExponent = 4;

function ofOperators(program: Program, expression: BinOp): Candidate[] {
  const { left, op, right } = expression;
  if (op !== "%" || left.kind !== "BinOp" || left.op !== "**") return [];
  const exponent = integer(left.right);
  const isText = left.left.kind === "Constant" && left.left.type !== "int";
  const isSmall = exponent !== undefined && exponent <= smallExponent;
  const isFloat = [left.left, left.right, right].some((each) => typeOf(program, each).name === "float");
  if (isText || isSmall || isFloat) return [];
  const [base, power, modulus] = [left.left, left.right, right].map((each) => program.text(each));
  return [{ span: expression, edits: [replace(expression, `pow(${base}, ${power}, ${modulus})`)] }];
}

type Step = { factor: Expr; modulus: Expr; product: string };

/** The only work of a loop: `product = product * factor % modulus`. */
function stepOf(loop: For): Step | undefined {
  const only = onlyOf(loop.body);
  const [target, more] = only?.kind === "Assign" ? only.targets : [];
  if (only?.kind !== "Assign" || target?.kind !== "Name" || more) return undefined;
  const { value } = only;
  if (value.kind !== "BinOp" || value.op !== "%") return undefined;
  const { left: times, right: modulus } = value;
  if (times.kind !== "BinOp" || times.op !== "*") return undefined;
  if (isNamed(times.left, target.id)) return { factor: times.right, modulus, product: target.id };
  return isNamed(times.right, target.id) ? { factor: times.left, modulus, product: target.id } : undefined;
}

function ofLoop(program: Program, loop: For): Candidate[] {
  const step = stepOf(loop);
  const range = plainRange(program, loop.iter);
  if (!step || !range || loop.target.kind !== "Name" || loop.orelse.length > 0) return [];
  const { factor, modulus, product } = step;
  const fixed = isInvariant(program, factor, loop) && isInvariant(program, modulus, loop);
  if (!fixed || isReadOutside(program, loop.target, loop) || program.text(loop).includes("#")) return [];
  const stop = program.text(range.stop);
  const start = range.start && operand(program, range.start);
  const count = start ? `${operand(program, range.stop)} - ${start}` : stop;
  const limit = operand(program, modulus);
  const power = `pow(${program.text(factor)}, ${count}, ${program.text(modulus)})`;
  const text = `if ${count} > 0:\n${" ".repeat(4)}${product} = ${product} * ${power} % ${limit}`;
  const line = program.source.lastIndexOf("\n", loop.start - 1) + 1;
  const indentation = program.source.slice(line, loop.start);
  return /^[ \t]*$/.test(indentation)
    ? [{ span: loop, edits: [replace(loop, text.replaceAll("\n", `\n${indentation}`))] }]
    : [];
}

export const powerModulo: Rewrite = {
  rule: "rewrite/power-modulo",
  gain: "asymptotic",
  title: { "pt-BR": "Potência e resto juntos", en: "Power and remainder together" },
  why: {
    "pt-BR":
      "`a ** b % m` calcula um número enorme para ficar com o resto, e um laço que multiplica e tira o resto dá b voltas. `pow(a, b, m)` precisa de cerca de log b passos.",
    en: "`a ** b % m` computes a huge number to keep its remainder, and a loop that multiplies and takes the remainder goes round b times. `pow(a, b, m)` needs about log b steps.",
  },
  safety: {
    "pt-BR":
      "São inteiros, e o expoente não é negativo. O verificador procura números com vírgula e módulo zero.",
    en: "They are whole numbers, and the exponent is not negative. The verifier looks for fractions and a zero modulus.",
  },
  bad: "def last_digits(base, exponent):\n    return base ** exponent % 1000\n",
  good: "def last_digits(base, exponent):\n    return pow(base, exponent, 1000)\n",
  find: (program) => [
    ...findAll(program.module, "BinOp").flatMap((expression) => ofOperators(program, expression)),
    ...findAll(program.module, "For").flatMap((loop) => ofLoop(program, loop)),
  ],
};
