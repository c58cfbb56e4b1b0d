import type { Name } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isStable } from "../program/effects";
import { type Program, replace } from "../program/program";
import { type MethodCall, methodOfName } from "../program/shapes";
import { isSingleItem } from "../program/single-item";
import { typeOf } from "../program/types";
import { type Hoistable, hoistAll, placeOutside, repeatingRegions } from "./hoist";
import type { Rewrite } from "./rewrite";

type Count = MethodCall & { owner: Name };

function placeOf(program: Program, { call, owner, args }: Count): Hoistable[] {
  const [counted, second] = args;
  const [innermost] = repeatingRegions(program, call);
  if (!counted || second || !innermost || isInvariant(program, counted, innermost)) return [];
  const type = typeOf(program, owner).name;
  const fits = type === "unknown" || type === "list" || type === "tuple" || type === "str";
  if (!fits || (type === "str" && !isSingleItem(program, counted))) return [];
  const before = placeOutside(program, call, (region) => isStable(program, owner, region));
  if (!before) return [];
  return [
    {
      span: call,
      before,
      base: `${owner.id}_counts`,
      expression: `collections.Counter(${owner.id})`,
      uses: (name) => [replace(call, `${name}[${program.text(counted)}]`)],
      imports: ["import collections"],
    },
  ];
}

export const countToCounter: Rewrite = {
  rule: "rewrite/count-to-counter",
  gain: "asymptotic",
  title: { "pt-BR": "Contagens repetidas viram um Counter", en: "Repeated counts become a Counter" },
  why: {
    "pt-BR":
      "`lista.count(x)` percorre a lista inteira; em um laço isso custa n vezes m. Um `Counter` conta tudo em uma passada.",
    en: "`a_list.count(x)` goes through the whole list; in a loop that costs n times m. A `Counter` counts everything in one pass.",
  },
  safety: {
    "pt-BR":
      "A lista não muda no laço e seus elementos podem ser chaves. Em textos, conta-se uma letra por vez, não pedaços.",
    en: "The list does not change in the loop, and its elements can be keys. In texts single letters are counted, not pieces.",
  },
  bad: "def repeated(values):\n    return [value for value in values if values.count(value) > 1]\n",
  good: "import collections\ndef repeated(values):\n    values_counts = collections.Counter(values)\n    return [value for value in values if values_counts[value] > 1]\n",
  find: (program) =>
    hoistAll(
      program,
      findAll(program.module, "Call").flatMap((call) => {
        const count = methodOfName(call, "count");
        return count ? placeOf(program, count) : [];
      }),
    ),
};
