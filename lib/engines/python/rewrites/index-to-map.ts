import type { Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isStable } from "../program/effects";
import { ancestors, type Program, replace } from "../program/program";
import { type MethodCall, methodOfName } from "../program/shapes";
import { isSingleItem } from "../program/single-item";
import { typeOf } from "../program/types";
import { type Defined, define } from "./define";
import { type Hoistable, hoistAll, placeOutside, repeatingRegions } from "./hoist";
import type { Rewrite } from "./rewrite";

/** Unknown values are errors as before: `empty` is "[]" or `""`, in which nothing is found. */
const positionsOf = (program: Program, empty: string): Defined =>
  define(
    program,
    "FirstPositions",
    (name) => `class ${name}(dict):
    def __init__(self, values):
        for position, value in enumerate(values):
            self.setdefault(value, position)

    # An unknown value is a ValueError.
    __missing__ = ${empty}.index`,
  );

type Search = MethodCall & { owner: Name };

function placeOf(program: Program, { call, owner, args }: Search, method: "index" | "find"): Hoistable[] {
  const [sought, second] = args;
  const [innermost] = repeatingRegions(program, call);
  if (!sought || second || !innermost || isInvariant(program, sought, innermost)) return [];
  const type = typeOf(program, owner).name;
  const fits = type === "unknown" || type === "list" || type === "tuple" || type === "str";
  const isText = type === "str" || method === "find";
  if (!fits || (isText && !isSingleItem(program, sought))) return [];
  const before = placeOutside(program, call, (region) => isStable(program, owner, region));
  if (!before || [...ancestors(program, call)].some(({ kind }) => kind === "Try")) return [];
  const { name: helper, definitions } = positionsOf(program, type === "str" ? '""' : "[]");
  const text = program.text(sought);
  return [
    {
      span: call,
      before,
      base: `${owner.id}_positions`,
      expression: `${helper}(${owner.id})`,
      uses: (name) => [replace(call, method === "index" ? `${name}[${text}]` : `${name}.get(${text}, -1)`)],
      definitions,
    },
  ];
}

export const indexToMap: Rewrite = {
  rule: "rewrite/index-to-map",
  gain: "asymptotic",
  title: { "pt-BR": "Posições procuradas em um mapa", en: "Positions looked up in a map" },
  why: {
    "pt-BR":
      "`lista.index(x)` procura desde o início; em um laço isso custa n vezes m. Um dicionário das primeiras posições responde em um passo.",
    en: "`a_list.index(x)` searches from the start; in a loop that costs n times m. A dict of first positions answers in one step.",
  },
  safety: {
    "pt-BR":
      "A lista não muda no laço e seus elementos podem ser chaves. Um valor ausente continua um ValueError.",
    en: "The list does not change in the loop, and its elements can be keys. A value that is missing is still a ValueError.",
  },
  bad: "def ranks(order, items):\n    return [order.index(item) for item in items]\n",
  good: "class FirstPositions(dict):\n    def __init__(self, values):\n        for position, value in enumerate(values):\n            self.setdefault(value, position)\n\n    # An unknown value is a ValueError.\n    __missing__ = [].index\n\n\ndef ranks(order, items):\n    order_positions = FirstPositions(order)\n    return [order_positions[item] for item in items]\n",
  find: (program) =>
    hoistAll(
      program,
      findAll(program.module, "Call").flatMap((call) =>
        (["index", "find"] as const).flatMap((method) => {
          const search = methodOfName(call, method);
          return search ? placeOf(program, search, method) : [];
        }),
      ),
    ),
};
