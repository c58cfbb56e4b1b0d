import type { Compare, Expr, List, Tuple } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { type Program, replace } from "../program/program";
import { integer } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** Up to here comparing with each is as fast. */
const fewest = 3;

const isHashable = (element: Expr) =>
  (element.kind === "Constant" && element.type !== "float" && element.type !== "complex") ||
  integer(element) !== undefined;

function candidateOf(program: Program, compare: Compare): Candidate[] {
  const [values] = compare.comparators;
  const [operator, more] = compare.ops;
  const asks = !more && (operator === "in" || operator === "not in");
  if (!asks || (values?.kind !== "List" && values?.kind !== "Tuple")) return [];
  const fits = values.elts.length >= fewest && values.elts.every(isHashable);
  const left = typeOf(program, compare.left).name;
  if (!fits || left === "list" || left === "dict" || left === "set") return [];
  return [{ span: compare, edits: [replace(values, asSet(program, values))] }];
}

const asSet = (program: Program, { elts }: List | Tuple) =>
  `{${elts.map((element) => program.text(element)).join(", ")}}`;

export const membershipInLiteral: Rewrite = {
  rule: "rewrite/membership-in-literal",
  gain: "constant",
  title: {
    "pt-BR": "Busca em lista de constantes vira busca em conjunto",
    en: "Searching a list of constants becomes asking a set",
  },
  why: {
    "pt-BR":
      'Em `c in ["a", "e", "i"]` cada valor é comparado. Um conjunto de constantes é montado uma só vez, na compilação, e responde em um passo.',
    en: 'In `c in ["a", "e", "i"]` each value is compared. A set of constants is made once, at compilation, and answers in one step.',
  },
  safety: {
    "pt-BR":
      "As constantes e o valor procurado podem entrar em um conjunto; o verificador procura valores que não podem.",
    en: "The constants and the value that is sought can be in a set; the verifier looks for values that cannot.",
  },
  bad: 'def is_vowel(letter):\n    return letter in ["a", "e", "i", "o", "u"]\n',
  good: 'def is_vowel(letter):\n    return letter in {"a", "e", "i", "o", "u"}\n',
  find: (program) => findAll(program.module, "Compare").flatMap((compare) => candidateOf(program, compare)),
};
