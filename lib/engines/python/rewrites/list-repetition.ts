import type { ListComp } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant } from "../program/effects";
import { operand, type Program, replace } from "../program/program";
import { mentions, plainRange } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

const immutable = new Set(["int", "float", "bool", "str", "bytes", "None"]);

/** Whether one value may stand in all places: a number, a text, a name of one. */
const isImmutable = (program: Program, { elt }: ListComp): boolean =>
  elt.kind === "Constant" ||
  ((elt.kind === "Name" || elt.kind === "UnaryOp") && immutable.has(typeOf(program, elt).name));

function candidateOf(program: Program, list: ListComp): Candidate | undefined {
  const [generator, ...more] = list.generators;
  if (!generator || more.length > 0 || generator.ifs.length > 0 || generator.isAsync) return undefined;
  const range = plainRange(program, generator.iter);
  const { target } = generator;
  const odd =
    target.kind !== "Name" || mentions(list.elt, target.id) || !isInvariant(program, list.elt, list);
  if (!range || range.start || odd || !isImmutable(program, list)) return undefined;
  return {
    span: list,
    edits: [replace(list, `[${program.text(list.elt)}] * ${operand(program, range.stop)}`)],
  };
}

export const listRepetition: Rewrite = {
  rule: "rewrite/list-repetition",
  gain: "constant",
  title: { "pt-BR": "Lista de valores iguais por repetição", en: "A list of equal values by repetition" },
  why: {
    "pt-BR": "`[0 for _ in range(n)]` executa um laço; `[0] * n` reserva a lista e a preenche de uma vez.",
    en: "`[0 for _ in range(n)]` runs a loop; `[0] * n` makes room for the list and fills it at once.",
  },
  safety: {
    "pt-BR": "O valor é imutável: todas as posições podem guardar o mesmo objeto.",
    en: "The value is immutable: all places may hold the same object.",
  },
  bad: "def zeros(n):\n    return [0 for _ in range(n)]\n",
  good: "def zeros(n):\n    return [0] * n\n",
  find: (program) => findAll(program.module, "ListComp").flatMap((list) => candidateOf(program, list) ?? []),
};
