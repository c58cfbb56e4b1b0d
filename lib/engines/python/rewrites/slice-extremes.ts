import type { Call, Name, Slice } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { isInvariant, isStable } from "../program/effects";
import { type Program, replace } from "../program/program";
import { argumentsOf } from "../program/shapes";
import { typeOf } from "../program/types";
import { type Defined, define } from "./define";
import { type Hoistable, hoistAll, placeOutside, repeatingRegions } from "./hoist";
import type { Rewrite } from "./rewrite";

const headExtremes = (program: Program): Defined =>
  define(
    program,
    "head_extremes",
    (name) => `def ${name}(choose, values):
    best = list(itertools.accumulate(values, choose))

    def upto(stop):
        stop = slice(stop).indices(len(values))[1]
        return best[stop - 1] if stop > 0 else choose(())

    return upto`,
  );

const tailExtremes = (program: Program): Defined =>
  define(
    program,
    "tail_extremes",
    (name) => `def ${name}(choose, values):
    best = list(itertools.accumulate(reversed(values), choose))

    def since(start):
        start = slice(start, None).indices(len(values))[0]
        return best[-start - 1] if start < len(values) else choose(())

    return since`,
  );

type Piece = { list: Name; slice: Slice; choose: "max" | "min" };

/** `max(values[:i])` and `min(values[i:])`: slices with one end of the list. */
function pieceOf(program: Program, call: Call): Piece | undefined {
  for (const choose of ["max", "min"] as const) {
    const [argument, second] = argumentsOf(program, call, choose) ?? [];
    if (argument?.kind !== "Subscript" || argument.value.kind !== "Name" || second) continue;
    const { slice } = argument;
    const isHalf = slice.kind === "Slice" && !slice.step && (slice.lower === null) !== (slice.upper === null);
    if (isHalf) return { list: argument.value, slice, choose };
  }
  return undefined;
}

function placeOf(program: Program, call: Call): Hoistable[] {
  const piece = pieceOf(program, call);
  const [argument] = call.args;
  const [innermost] = repeatingRegions(program, call);
  if (!piece || !argument || !innermost || isInvariant(program, argument, innermost)) return [];
  const { list, slice, choose } = piece;
  const type = typeOf(program, list).name;
  const before = placeOutside(program, call, (region) => isStable(program, list, region));
  const bound = slice.upper ?? slice.lower;
  if (!before || !bound || (type !== "list" && type !== "tuple" && type !== "unknown")) return [];
  const { name: helper, definitions } = slice.upper ? headExtremes(program) : tailExtremes(program);
  return [
    {
      span: call,
      before,
      base: `${list.id}_${slice.upper ? "head" : "tail"}_${choose}`,
      expression: `${helper}(${choose}, ${list.id})`,
      uses: (name) => [replace(call, `${name}(${program.text(bound)})`)],
      imports: ["import itertools"],
      definitions,
    },
  ];
}

export const sliceExtremes: Rewrite = {
  rule: "rewrite/slice-extremes",
  gain: "asymptotic",
  title: { "pt-BR": "O maior até cada ponto, uma vez", en: "The largest up to each point, once" },
  why: {
    "pt-BR":
      "`max(lista[:i])` em um laço procura de novo no começo da lista a cada volta. Os maiores até cada ponto saem de uma só passada.",
    en: "`max(values[:i])` in a loop searches the beginning of the list again each time round. The largest up to each point come out of one pass.",
  },
  safety: {
    "pt-BR": "A lista não muda no laço; um pedaço vazio continua um ValueError.",
    en: "The list does not change in the loop; an empty slice is still a ValueError.",
  },
  bad: "def drops(prices):\n    return [max(prices[:i + 1]) - prices[i] for i in range(len(prices))]\n",
  good: "import itertools\ndef head_extremes(choose, values):\n    best = list(itertools.accumulate(values, choose))\n\n    def upto(stop):\n        stop = slice(stop).indices(len(values))[1]\n        return best[stop - 1] if stop > 0 else choose(())\n\n    return upto\n\n\ndef drops(prices):\n    prices_head_max = head_extremes(max, prices)\n    return [prices_head_max(i + 1) - prices[i] for i in range(len(prices))]\n",
  find: (program) =>
    hoistAll(
      program,
      findAll(program.module, "Call").flatMap((call) => placeOf(program, call)),
    ),
};
