import type { BinOp } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { enclosingFunction, enclosingLoop, type Program, replace } from "../program/program";
import { integer } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

function candidateOf(program: Program, power: BinOp): Candidate | undefined {
  const { left, op, right } = power;
  if (op !== "**" || left.kind !== "Name") return undefined;
  const exponent = integer(right);
  const runsOnce = !enclosingLoop(program, power) && !enclosingFunction(program, power);
  if ((exponent !== 2 && exponent !== 3) || runsOnce) return undefined;
  const parent = program.parentOf(power);
  const binds = parent?.kind === "BinOp" || parent?.kind === "UnaryOp" || parent?.kind === "Attribute";
  const text = Array.from({ length: exponent }, () => left.id).join(" * ");
  const wraps = binds && !(parent.kind === "BinOp" && (parent.op === "+" || parent.op === "-"));
  return { span: power, edits: [replace(power, wraps ? `(${text})` : text)] };
}

export const square: Rewrite = {
  rule: "rewrite/square",
  gain: "constant",
  title: { "pt-BR": "O quadrado é um produto", en: "The square is a product" },
  why: {
    "pt-BR":
      "`x ** 2` passa pela potência geral, que para inteiros prepara um laço sobre os bits do expoente. `x * x` é uma multiplicação.",
    en: "`x ** 2` goes through the general power, which for integers sets up a loop over the exponent's bits. `x * x` is one multiplication.",
  },
  safety: {
    "pt-BR":
      "A base é um nome, que pode ser lido mais de uma vez. O verificador procura matrizes e números em ponto flutuante que transbordam: a potência falha, o produto dá infinito.",
    en: "The base is a name, which may be read more than once. The verifier looks for matrices and for floats that overflow: the power fails, the product gives infinity.",
  },
  bad: "def energy(samples):\n    return sum(sample ** 2 for sample in samples)\n",
  good: "def energy(samples):\n    return sum(sample * sample for sample in samples)\n",
  find: (program) => findAll(program.module, "BinOp").flatMap((power) => candidateOf(program, power) ?? []),
};
