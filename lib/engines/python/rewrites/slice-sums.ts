import type { Call, Expr, Name, Slice } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isStable } from "../program/effects";
import { type Program, replace } from "../program/program";
import { itemType } from "../program/py-type";
import { argumentsOf } from "../program/shapes";
import { typeOf } from "../program/types";
import { type Defined, define } from "./define";
import { type Hoistable, hoistAll, placeOutside, repeatingRegions } from "./hoist";
import type { Rewrite } from "./rewrite";

const summing = (program: Program): Defined =>
  define(
    program,
    "slice_sums",
    (name) => `def ${name}(values):
    sums = [0, *itertools.accumulate(values)]

    def between(start, stop):
        start, stop, _ = slice(start, stop).indices(len(values))
        return sums[stop] - sums[start] if start < stop else 0

    return between`,
  );

type Piece = { list: Name; slice: Slice };

function pieceOf(expression: Expr | undefined): Piece | undefined {
  if (expression?.kind !== "Subscript" || expression.value.kind !== "Name") return undefined;
  const { slice } = expression;
  return slice.kind === "Slice" && !slice.step ? { list: expression.value, slice } : undefined;
}

function placeOf(program: Program, call: Call): Hoistable[] {
  const [argument, second] = argumentsOf(program, call, "sum") ?? [];
  const piece = pieceOf(argument);
  const [innermost] = repeatingRegions(program, call);
  if (!argument || second || !piece || !innermost || isInvariant(program, argument, innermost)) return [];
  const { list, slice } = piece;
  const type = typeOf(program, list);
  const item = itemType(type).name;
  if ((type.name !== "list" && type.name !== "unknown") || (item !== "int" && item !== "unknown")) return [];
  const before = placeOutside(program, call, (region) => isStable(program, list, region));
  if (!before) return [];
  const { name: helper, definitions } = summing(program);
  const bound = (each: Expr | null) => (each ? program.text(each) : "None");
  return [
    {
      span: call,
      before,
      base: `${list.id}_sums`,
      expression: `${helper}(${list.id})`,
      uses: (name) => [replace(call, `${name}(${bound(slice.lower)}, ${bound(slice.upper)})`)],
      imports: ["import itertools"],
      definitions,
    },
  ];
}

export const sliceSums: Rewrite = {
  rule: "rewrite/slice-sums",
  gain: "asymptotic",
  title: { "pt-BR": "Somas de pedaços por diferenças", en: "Sums of slices as differences" },
  why: {
    "pt-BR":
      "`sum(lista[i:j])` em um laço copia e soma o pedaço a cada volta. Com as somas acumuladas uma vez, cada pedaço é uma diferença.",
    en: "`sum(values[i:j])` in a loop copies and adds the slice each time round. With running sums made once, each slice is a difference.",
  },
  safety: {
    "pt-BR":
      "A lista é de inteiros e não muda no laço. O verificador procura números com vírgula, que arredondam de outro modo.",
    en: "The list is of whole numbers and does not change in the loop. The verifier looks for fractions, which round in another way.",
  },
  bad: "def balance_points(values):\n    return [i for i in range(len(values)) if sum(values[:i]) == sum(values[i:])]\n",
  good: "import itertools\ndef slice_sums(values):\n    sums = [0, *itertools.accumulate(values)]\n\n    def between(start, stop):\n        start, stop, _ = slice(start, stop).indices(len(values))\n        return sums[stop] - sums[start] if start < stop else 0\n\n    return between\n\n\ndef balance_points(values):\n    values_sums = slice_sums(values)\n    return [i for i in range(len(values)) if values_sums(None, i) == values_sums(i, None)]\n",
  find: (program) =>
    hoistAll(
      program,
      findAll(program.module, "Call").flatMap((call) => placeOf(program, call)),
    ),
};
