import type { For } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { argumentsOf, isNamed, isReadOutside, onlyOf } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

function candidateOf(program: Program, loop: For): Candidate[] {
  const only = onlyOf(loop.body);
  const { target } = loop;
  if (only?.kind !== "AugAssign" || only.op !== "*" || target.kind !== "Name") return [];
  const product = only.target;
  const multiplies =
    product.kind === "Name" &&
    product.id !== target.id &&
    isNamed(only.value, target.id) &&
    loop.orelse.length === 0;
  if (!multiplies || typeOf(program, product).name !== "int" || program.text(loop).includes("#")) return [];
  if (!argumentsOf(program, loop.iter, "range") || isReadOutside(program, target, loop)) return [];
  const text = `${program.text(product)} *= math.prod(${program.text(loop.iter)})`;
  return [{ span: loop, edits: [replace(loop, text)], imports: ["import math"] }];
}

export const productOfRange: Rewrite = {
  rule: "rewrite/product-of-range",
  gain: "constant",
  title: { "pt-BR": "Produto de um intervalo em uma chamada", en: "The product of a range in one call" },
  why: {
    "pt-BR": "`math.prod` multiplica sem voltar ao interpretador a cada número.",
    en: "`math.prod` multiplies without going back to the interpreter for each number.",
  },
  safety: {
    "pt-BR": "O total é inteiro, e a variável do laço não é lida depois dele.",
    en: "The total is whole, and the loop's variable is not read after it.",
  },
  bad: "def factorial(n):\n    result = 1\n    for k in range(2, n + 1):\n        result *= k\n    return result\n",
  good: "import math\ndef factorial(n):\n    result = 1\n    result *= math.prod(range(2, n + 1))\n    return result\n",
  find: (program) => findAll(program.module, "For").flatMap((loop) => candidateOf(program, loop)),
};
