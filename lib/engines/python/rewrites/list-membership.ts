import type { Compare, Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isStable } from "../program/effects";
import { type Program, replace } from "../program/program";
import { itemType } from "../program/py-type";
import { typeOf } from "../program/types";
import { type Hoistable, hoistAll, isRepeated, onceBefore } from "./hoist";
import type { Rewrite } from "./rewrite";

const unhashable = new Set(["list", "dict", "set"]);

type Search = Compare & { comparators: [Name] };

const isSearch = (compare: Compare): compare is Search =>
  compare.ops.length === 1 &&
  (compare.ops[0] === "in" || compare.ops[0] === "not in") &&
  compare.comparators[0]?.kind === "Name";

function placeOf(program: Program, search: Search): Hoistable[] {
  const [list] = search.comparators;
  const type = typeOf(program, list);
  const isSlow = type.name === "list" || type.name === "tuple";
  if (!isSlow || unhashable.has(itemType(type).name) || !isRepeated(program, search)) return [];
  const before = onceBefore(program, search);
  if (!before || !isStable(program, list, before)) return [];
  return [
    {
      span: search,
      before,
      base: `${list.id}_set`,
      expression: `frozenset(${list.id})`,
      uses: (name) => [replace(list, name)],
    },
  ];
}

export const listMembership: Rewrite = {
  rule: "rewrite/list-membership",
  gain: "asymptotic",
  title: { "pt-BR": "Busca em lista vira busca em conjunto", en: "Searching a list becomes asking a set" },
  why: {
    "pt-BR":
      "`x in lista` compara com cada elemento; dentro de um laço isso custa n vezes m. Um conjunto responde em tempo constante.",
    en: "`x in a_list` compares with each element; in a loop that costs n times m. A set answers in constant time.",
  },
  safety: {
    "pt-BR":
      "A lista não muda no laço e seus elementos podem entrar em um conjunto. O verificador procura elementos não comparáveis por hash e listas trocadas por outro nome.",
    en: "The list does not change in the loop, and its elements can be in a set. The verifier looks for unhashable elements and for lists that change under another name.",
  },
  bad: "allowed = [3, 5, 8]\nhits = 0\nfor value in values:\n    if value in allowed:\n        hits += 1\n",
  good: "allowed = [3, 5, 8]\nhits = 0\nallowed_set = frozenset(allowed)\nfor value in values:\n    if value in allowed_set:\n        hits += 1\n",
  find: (program) =>
    hoistAll(
      program,
      findAll(program.module, "Compare")
        .filter(isSearch)
        .flatMap((search) => placeOf(program, search)),
    ),
};
